import assert from 'node:assert/strict';
import { rubyLanguage } from '../../../../src/core/flows/languages/ruby';
import { grammars } from '../../support';
import { outline, strayed } from './outline';

const lowered = (text: string): ReturnType<typeof rubyLanguage.lower> =>
  grammars.withTree('ruby', text, (tree) => rubyLanguage.lower(tree));

/** Each piece of a program, and lines that its outline must have, in this order. */
const PIECES: readonly (readonly [what: string, text: string, lines: readonly string[]])[] = [
  [
    'the last expression is what a method returns',
    `def m(a)
  if a
    a.ssn
  else
    b = 2
  end
end`,
    ['1 m(a)', 'do a', 'or', 'return a.ssn()', 'or', 'b = #', 'return b'],
  ],
  [
    'classes and what they hold',
    `class Clinic::Patient < Record
  include Phi
  attr_accessor :ssn, :dob
  def initialize(name, key: 1, **rest)
    @name = name
  end
  def text = "#{ssn} #{@name}"
  def self.build(x) = new(x)
end`,
    [
      'type Patient < Record < Phi { ssn; dob }',
      '0 ()',
      'do include(Phi)',
      'do attr_accessor("ssn", "dob")',
      '1 new Patient.initialize(name, key, ...rest)',
      'this.name = name',
      '2 Patient.text()',
      'return (this.ssn + " " + this.name)',
      '3 Patient.build(x)',
      'return new Patient(x)',
    ],
  ],
  [
    'structs',
    `Visit = Struct.new(:date, :reason) do
  def line; date; end
end`,
    ['type Visit { date; reason }', '1 Visit.line()', 'return this.date'],
  ],
  [
    'blocks are handed over last',
    `list.each_with_index do |item, (a, b)|
  puts item[:ssn], b["x"], c[0]
end`,
    ['0 ()', 'do list.each_with_index(fn1)', '1 (item, [a, b])', 'return puts(item.ssn, b.x, c[#])'],
  ],
  [
    'lambdas',
    `f = ->(x) { x + 1 }
g = lambda { |y| y }`,
    ['0 ()', 'f = fn1', 'g = fn2', '1 (x)', 'return (x + #)', '2 (y)', 'return y'],
  ],
  [
    'what is yielded',
    `def each(a)
  yield a
end
def all(&blk)
  blk.call(1)
end`,
    ['1 each(a, yield)', 'return yield(a)', '2 all(blk)', 'return blk.call(#)'],
  ],
  [
    'hashes',
    `x = 1
h = { x:, "a": 1, :b => 2, "c" => x, **o }`,
    ['0 ()', 'x = #', 'h = {x: x, a: #, b: #, c: x, ...o}'],
  ],
  [
    'a heredoc is its text',
    `puts(<<~A, z)
  hello #{p.name}
A`,
    ['0 ()', 'do puts(("\\n  hello " + p.name() + "\\nA"), z)'],
  ],
  [
    'additions',
    `arr << x
a.b ||= 3
s += t
n -= 1`,
    ['0 ()', 'do arr.push(x)', 'a.b += #', 's += t', 'do ?(#)'],
  ],
  ['several values at once', `a, (b, *c), @d = foo, 2`, ['0 ()', '[a, [b, c], this.d] = [foo, #]']],
  ['an if is a value', `x = if q then y else z end`, ['0 ()', 'do q', 'or', 'or', 'x = (y + z)']],
  [
    'what is raised',
    `raise Err, "x #{e}" unless ok
raise "y #{ssn}"`,
    ['0 ()', 'do ok', 'or', 'throw new Err(("x " + e))', 'or', 'throw new raise(("y " + ssn))'],
  ],
  [
    'rescue',
    `begin
  w
rescue Foo => e
  log(e)
ensure
  z
end`,
    ['0 ()', 'do w', 'or', 'or', 'let e = []', 'do log(e)', 'do z'],
  ],
  [
    'assignments to members',
    `session[:x] = y
cookies.signed[:a] = b
obj.x.y = 3`,
    ['0 ()', 'session.x = y', 'cookies.signed.a = b', 'obj.x.y = #'],
  ],
  [
    'methods that take nothing are calls, variables are names',
    `def note; 1; end
puts note
x = 1
puts x`,
    ['0 ()', 'do puts(note())', 'x = #', 'do puts(x)', '1 note()', 'return #'],
  ],
  ['a logger is told by a block', `logger.info { "x #{y}" }`, ['0 ()', 'do logger.info(("x " + y))']],
  [
    'patterns',
    `case h
in {name:, age: Integer => a} then use(name, a)
end`,
    ['0 ()', 'do h', 'or', '{name: name, age: a} = h', 'do use(name, a)', 'or'],
  ],
  [
    'variables outside are not seen by methods',
    `x = ssn
def m
  x = 1
  puts x
end`,
    ['0 ()', 'x = ssn', '1 m()', 'let x = []', 'x = #', 'return puts(x)'],
  ],
  [
    'imports',
    `require "openai"
require_relative "a/b"`,
    [
      'import - = openai : *',
      'import - = ./a/b : *',
      '0 ()',
      'do require("openai")',
      'do require_relative("a/b")',
    ],
  ],
  [
    'a block that says what a request is made of runs before it is sent',
    `class Api
  base_uri "https://api.lab.example"
  def send(row)
    conn.post("/rows") { |req| req.body = row.to_json }
    cache.get("key") { |key| load(key) }
    self.class.post("/rows", body: row)
  end
end`,
    [
      'Api.base_uri = "https://api.lab.example"',
      '1 Api.send(row)',
      'let req = []',
      'req.body = row.to_json()',
      'do conn.post("/rows", req)',
      'do cache.get("key", fn2)',
      'return Api.post("/rows", body=row)',
    ],
  ],
  [
    'what a body did before it ended handlers see',
    `def m
  row = find
  row.save
rescue E
  warn row
end`,
    ['1 m()', 'row = find', 'or', 'return row.save()', 'or', 'return warn(row)'],
  ],
];

const ALL = PIECES.map(([, text]) => text).join('\n');

describe('Ruby programs', () => {
  before(() => grammars.load('ruby'));

  for (const [what, text, lines] of PIECES)
    it(what, () => {
      const outlined = outline(lowered(text)).map((line) => line.trim());
      let from = 0;
      for (const line of lines) {
        const at = outlined.indexOf(line, from);
        assert.notEqual(at, -1, `${line}\n in\n${outlined.join('\n')}`);
        from = at + 1;
      }
    });

  it('broken programs are lowered as far as they go', () => {
    for (let at = 0; at < ALL.length; at += 11)
      for (const text of [ALL.slice(0, at), ALL.slice(at), ALL.slice(0, at) + ALL.slice(at + 7)])
        assert.ok(lowered(text).functions.length > 0);
  });

  it('deep programs are lowered as far as they go', () => {
    for (const text of ['('.repeat(3000), 'f('.repeat(3000), '{'.repeat(3000), `x${'.z()'.repeat(3000)}`])
      assert.ok(lowered(text).functions.length > 0);
  });

  it('what belongs together stands together', () => {
    for (const [what, text] of PIECES)
      if (!/heredoc|writers/.test(what)) assert.deepEqual(strayed(lowered(text), text), [], what);
  });
});
