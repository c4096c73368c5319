var express = require('express');
var router = express.Router();
var Patient = require('../models/patient');

router.get('/:id', function (req, res) {
  Patient.findById(req.params.id, function (err, doc) {
    if (err) {
      console.log(err.message); // ok
      return res.status(500).end();
    }
    console.log('found', doc); // leak
    console.log('found', doc._id); // ok
    res.json(doc);
  });
});

router.post('/', function (req, res) {
  var p = new Patient(req.body);
  p.save()
    .then(function (saved) {
      console.log('saved ' + saved._id); // ok
      console.log('saved ' + saved.firstName + ' ' + saved.lastName); // leak
      res.status(201).json(saved);
    })
    .catch(function (e) {
      console.error('save failed', e.code); // ok
      res.status(400).end();
    });
});

module.exports = router;
