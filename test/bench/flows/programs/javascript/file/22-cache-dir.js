const fs = require('fs');
const path = require('path');

class ChartCache {
  constructor(dir) {
    this.dir = dir;
    this.hits = 0;
  }

  put(chart) {
    const file = path.join(this.dir, `${chart.id}.json`);
    fs.writeFileSync(file, JSON.stringify(chart.patient)); // leak
  }

  stats() {
    fs.writeFileSync(path.join(this.dir, 'stats.json'), JSON.stringify({ hits: this.hits })); // ok
  }

  touch(chart) {
    fs.appendFileSync(path.join(this.dir, 'access.log'), `${chart.id}\n`); // ok
  }
}

module.exports = ChartCache;
