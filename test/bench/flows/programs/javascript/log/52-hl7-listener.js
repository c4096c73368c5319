const net = require('net');
const hl7 = require('simple-hl7');

const app = hl7.tcp();

app.use((req, res, next) => {
  const msh = req.msg.getSegment('MSH');
  console.log('message type', msh.getField(9)); // ok
  next();
});

app.use((req, res, next) => {
  const pid = req.msg.getSegment('PID');
  const name = pid.getComponent(5, 1) + ', ' + pid.getComponent(5, 2);
  console.log('ADT for ' + name); // leak
  console.info(pid.toString()); // leak
  res.end();
});

app.start(7777);
