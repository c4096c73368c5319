// npm run test:package: packs the extension and the command line, and uses both as their users would.
import { conclude } from '../host/results';
import { testCli } from './cli';
import { stage } from './stage';
import { testVsix } from './vsix';

async function main(): Promise<void> {
  const folder = stage();
  conclude('package', [...(await testVsix(folder)), ...(await testCli(folder))]);
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
