#!/usr/bin/env node
import { join } from 'node:path';
import { requireKept } from './kept-code.ts';

const { main } = requireKept(join(__dirname, 'main.js')) as typeof import('../src/cli/main.ts');
void main(process.argv.slice(2));
