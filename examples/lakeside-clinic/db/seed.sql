-- Seed for local development. Mirrors migration 20260803091500.
CREATE TABLE patients (
  id           uuid PRIMARY KEY,
  mrn          text NOT NULL UNIQUE,
  last_name    text NOT NULL,
  first_name   text NOT NULL,
  birth_date   date NOT NULL,
  ssn          text,
  phone        text,
  zip          text
);

CREATE TABLE visit_types (
  code     text PRIMARY KEY,
  label    text NOT NULL,
  minutes  int NOT NULL
);

INSERT INTO patients (id, mrn, last_name, first_name, birth_date, ssn, phone, zip) VALUES
  ('7c1f2a90-53de-4b8e-9a11-0d6c5e2f8b34', 'LC-4471903', 'Abara', 'Wendell', '1951-07-22', '847-52-9036', '920-555-6142', '54937'),
  ('e29b64d1-08f7-4c3a-b5d2-91a7f0c4e683', 'LC-4480217', 'Castellanos', 'Imogen', '1958-03-14', '852-19-4470', '920-555-7718', '54935');

INSERT INTO visit_types (code, label, minutes) VALUES
  ('99213', 'Established patient, low complexity', 20),
  ('99214', 'Established patient, moderate complexity', 30),
  ('90471', 'Immunization', 10);

INSERT INTO schema_migrations (version, applied_epoch) VALUES
  ('20260803091500', 1785747300),
  ('20260914110000', 1789383600);
