const fs = require('fs');
const hl7 = require('simple-hl7');

const server = hl7.tcp();

server.use((req, res, next) => {
  const pid = req.msg.getSegment('PID');
  const patientName = pid.getComponent(5, 1);
  fs.appendFile('adt.log', `${Date.now()} ${patientName}\n`, (err) => { // leak
    if (err) console.error('append failed', err.code); // ok
    next();
  });
});

server.start(7777);
