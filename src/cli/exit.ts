/** Nothing at or above the fail level; such findings; the run itself failed. */
export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;
