import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  bindsRequestBody,
  handlesPatients,
  isBodyMark,
  isRequestBody,
} from '../../../../src/core/flows/sources/routes';
import { broadScopes } from '../../../../src/core/flows/sources/scopes';

describe('routes of patients', () => {
  for (const path of ['/patients/:id', '/api/v1/encounters', '/appointments', '/intake', 'patients', 'POST /patients', '/medical-records/{id}', '/patients/<int:id>/notes', 'https://api.example.test/v2/patients/', '/api/[tenant]/labResults'])
    it(path, () => assert.ok(handlesPatients(path)));
  for (const path of ['/outpatient-clinics/list', '/health', '/healthz', '/users/:patient', '/patients/count', '/impatient', '/products', '/', '', '/patient-types', 'a visit to patients'])
    it(`not ${path}`, () => assert.ok(!handlesPatients(path)));
  it('whatever the parameters and the prefix', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,8}$/), (word) => {
      assert.equal(handlesPatients(`/api/${word}/:${word}`), handlesPatients(`/api/${word}/{patient}`));
      assert.ok(handlesPatients(`/x/patients/:${word}`));
    }));
  });
}); // prettier-ignore

describe('what a client sent', () => {
  for (const path of ['req.body', 'request.json', 'request.get_json', 'request.POST', 'ctx.request.body', 'params', 'this.request.data', 'r.Body', 'HttpContext.Request.Form', 'request.input'])
    it(path, () => assert.ok(isRequestBody(path.split('.'))));
  for (const path of ['req.headers', 'req.path', 'response.json', 'res.body', 'body', 'request', 'options.params', 'document.body', 'request.method'])
    it(`not ${path}`, () => assert.ok(!isRequestBody(path.split('.'))));
  it('is bound to a variable', () => {
    assert.ok(bindsRequestBody(['c', 'ShouldBindJSON']));
    assert.ok(bindsRequestBody(['json', 'NewDecoder', 'Decode']));
    assert.ok(!bindsRequestBody(['base64', 'Decode']));
    assert.ok(isBodyMark('RequestBody') && isBodyMark('FromBody') && !isBodyMark('PathVariable'));
  });
}); // prettier-ignore

describe('SMART scopes', () => {
  for (const scope of ['patient/*.*', 'patient/*.read', 'user/*.*', 'system/*.read', 'patient/*.rs', 'system/*.cruds', 'user/*.write'])
    it(scope, () => {
      const text = `'launch openid ${scope} fhirUser'`;
      assert.deepEqual(broadScopes(text), [{ start: 15, end: 15 + scope.length, scope }]);
    });
  for (const text of ['patient/Observation.rs', 'src/system/*.ts', 'user/*.md', 'system/*.json', './user/*.rs', 'user/*.rs', 'crates/patient/*.rs', 'system/*.spec.ts', 'patient/*.r.ts', 'patient/*', 'outpatient/*.read'])
    it(`not ${text}`, () => assert.deepEqual(broadScopes(text), []));
  it('stand where they are said to stand', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('patient/*.read', 'user/*.cruds', 'patient/Patient.read', 'openid', 'x/*.ts', 'system/*.*')), (parts) => {
      const text = parts.join(' ');
      for (const { start, end, scope } of broadScopes(text)) assert.equal(text.slice(start, end), scope);
      assert.equal(broadScopes(text).length, parts.filter((part) => /^(?:patient|user|system)\/\*/.test(part)).length);
    }));
  });
}); // prettier-ignore
