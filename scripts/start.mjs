// npm start: sets up what is missing, then runs the quickstart with the arguments given.
import { main, run } from './common.mjs';
import { prepare } from './prepare.mjs';

await main(async () => {
  const { env } = await prepare();
  run(process.execPath, ['examples/quickstart.mjs', ...process.argv.slice(2)], {
    env,
    what: 'examples/quickstart.mjs',
  });
});
