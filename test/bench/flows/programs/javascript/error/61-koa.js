const Router = require('@koa/router');
const router = new Router({ prefix: '/patients' });

router.post('/', async (ctx) => {
  const { ssn, lastName } = ctx.request.body;
  ctx.assert(ssn, 400, 'ssn is missing'); // ok
  if (await ctx.db.exists(ssn)) {
    ctx.throw(409, `${lastName} with SSN ${ssn} is registered`); // leak
  }
  try {
    ctx.body = await ctx.db.insert({ ssn, lastName });
  } catch (e) {
    throw new Error(`insert failed: ${e.code}`); // ok
  }
});

module.exports = router;
