const Koa = require('koa');
const Router = require('@koa/router');
const bunyan = require('bunyan');

const log = bunyan.createLogger({ name: 'portal' });
const router = new Router({ prefix: '/patients' });

router.put('/:id/contact', async (ctx) => {
  const { mobile, street } = ctx.request.body;
  log.info({ id: ctx.params.id }, 'contact changed'); // ok
  log.debug({ mobile, street }, 'new contact'); // leak
  ctx.body = await ctx.state.patients.update(ctx.params.id, { mobile, street });
  log.info({ status: ctx.status, ms: Date.now() - ctx.state.started }, 'done'); // ok
});

module.exports = new Koa().use(router.routes());
