#!/usr/bin/env node
import { join } from 'node:path';
import { version } from '../../package.json';
import { COMMANDS, isCommand, USAGE, usageOf } from './cli/usage';

// What is asked for most, and by scripts, comes without the language being loaded: versions and help.

const [command = '', ...args] = process.argv.slice(2);
const ownArgs = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
const wantsHelp = ownArgs.includes('--help') || ownArgs.includes('-h');

if (command === '--version' || command === '-V') process.stdout.write(`${version}\n`);
else if (command === '--help' || command === '-h' || command === 'help') help(args[0]);
else if (command === '') refuse(`${USAGE}\nName a command.`);
else if (!isCommand(command))
  refuse(`There is no command '${visible(command)}'. There are ${COMMANDS.join(', ')}: see turnwise --help.`);
else if (wantsHelp) help(command);
else if (command === 'server') require(join(__dirname, 'server.js'));
else void import('./commands.js').then(({ run }) => run(command, args));

function help(about: string | undefined): void {
  if (about === undefined || about.startsWith('-')) process.stdout.write(USAGE);
  else if (isCommand(about)) process.stdout.write(usageOf(about));
  else refuse(`There is no command '${visible(about)}'. There are ${COMMANDS.join(', ')}.`);
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}

/** Without the characters that give orders to a terminal. */
function visible(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
