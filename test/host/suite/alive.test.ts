import { closeAll, found, open } from './support/editor';

// Without this nothing else makes sense, and every other test would wait for nothing.
before('the extension examines a file', async function () {
  this.timeout(60_000);
  const { document } = await open('src/intake.ts');
  await found(document.uri, 'phi/ssn', 50_000);
  await closeAll();
});
