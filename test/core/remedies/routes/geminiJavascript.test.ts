import assert from 'node:assert/strict';
import { grammars } from '../../support';
import { explained, mend } from './mend';
import { routedTo } from './targets';

const POLICY = routedTo('google-vertex', ['google-gemini-api']);
const IMPORT = "import { GoogleGenAI } from '@google/genai';\n";
const PLACE = "vertexai: true, project: 'lakeside-phi', location: 'us-east5'";
const ADDRESS = "baseUrl: 'https://us-east5-aiplatform.googleapis.com'";

async function routed(text: string) {
  const result = await mend('src/a.ts', text, POLICY);
  assert.deepEqual(result.refused, []);
  return result.text;
}

async function refused(text: string, because: RegExp) {
  const result = await mend('src/a.ts', text, POLICY);
  assert.equal(result.text, text);
  assert.match(result.refused.join(), because);
}

describe('route: Gemini in TypeScript and JavaScript', () => {
  before(() => grammars.load('typescript'));

  it('turns the key into a project, with the address pinned', async () => {
    const before = `${IMPORT}const apiKey = process.env.GEMINI_API_KEY;\nconst ai = new GoogleGenAI({ apiKey });\n`;
    assert.equal(
      await routed(before),
      `${IMPORT}const ai = new GoogleGenAI({ ${PLACE}, httpOptions: { ${ADDRESS} } });\n`,
    );
  });

  it('keeps the other HTTP options and drops their address and version', async () => {
    const before = `${IMPORT}const ai = new GoogleGenAI({ vertexai: false, httpOptions: { timeout: 9, apiVersion: 'v1alpha', baseUrl: other } });\n`;
    const after = await routed(before);
    assert.match(after, /vertexai: true/);
    assert.ok(after.includes(`httpOptions: { timeout: 9, ${ADDRESS} }`), after);
  });

  it('refuses what Vertex AI does not offer in the same way', async () => {
    const call = (text: string) => `${IMPORT}const ai = new GoogleGenAI({});\nai.${text};\n`;
    const members = ['files.upload({ file })', 'caches.create({ model: m })', 'batches.create({})', 'live.connect({})', 'interactions.create({})', 'models.generateVideos({})'];
    for (const member of members) await refused(call(member), /does not offer in the same way/);
    await refused(call("models.generateContent({ model: 'gemini-2.5-pro', contents: createPartFromUri(u, t) })"), /Vertex AI cannot read/);
    await refused(call("models.generateContent({ model: 'gemini-2.5-pro', contents: '', config: { httpOptions: { baseUrl } } })"), /address of its own/);
  }); // prettier-ignore

  it('refuses options that cannot be seen', async () => {
    await refused(`${IMPORT}const ai = new GoogleGenAI(options);\n`, /come from elsewhere/);
    await refused(`${IMPORT}const ai = new GoogleGenAI({ httpOptions });\n`, /come from elsewhere/);
  });

  it('says why the older package and a request by hand stay', async () => {
    const legacy = "import { GoogleGenerativeAI } from '@google/generative-ai';\nnew GoogleGenerativeAI(k);\n";
    assert.match(await explained('src/a.ts', legacy, POLICY), /reaches the Gemini API alone/);
    const raw = "await fetch(`https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:generateContent?key=${k}`, { method: 'POST' });\n";
    assert.match(await explained('src/a.ts', raw, POLICY), /short-lived token/);
  }); // prettier-ignore
});
