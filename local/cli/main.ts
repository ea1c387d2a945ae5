// The command line: `npm run --silent local -- COMMAND …`. One JSON value on standard output; 0 finished, 1 threw, 2 wrong usage.
import { runCommand } from './run-command.js';

void runCommand(process.argv.slice(2)).then(({ code, stdout, stderr }) => {
  process.exitCode = code;
  process.stdout.write(stdout);
  process.stderr.write(stderr);
});
