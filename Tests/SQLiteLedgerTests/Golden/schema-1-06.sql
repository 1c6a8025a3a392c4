-- The schema of ledgers of version 1 as build 9ef274f made them: every object but the tables in which FTS5 keeps its index.
CREATE TABLE actor (
  version INTEGER PRIMARY KEY,
  thing INTEGER NOT NULL REFERENCES thing,
  defined INTEGER NOT NULL REFERENCES entry,
  entry INTEGER NOT NULL REFERENCES entry CHECK (entry >= defined),
  from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
  to_entry INTEGER CHECK (to_entry > from_entry),
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'state' OR kind = 'alliance' OR kind = 'organization' OR kind = 'body' OR kind = 'office' OR kind = 'person' OR kind = 'group')
) STRICT;
CREATE TABLE actor_alias (
  version INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  during TEXT,
  PRIMARY KEY (version, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE actor_code (
  version INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  scheme TEXT NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (version, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE actor_membership (
  version INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  kind TEXT NOT NULL CHECK (kind = 'holds' OR kind = 'part-of' OR kind = 'member-of'),
  of_thing INTEGER NOT NULL REFERENCES thing,
  during TEXT,
  PRIMARY KEY (version, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE assertion (
  assertion INTEGER PRIMARY KEY,
  thing INTEGER NOT NULL REFERENCES thing,
  entry INTEGER NOT NULL REFERENCES entry,
  from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
  to_entry INTEGER CHECK (to_entry > from_entry),
  key INTEGER NOT NULL REFERENCES word,
  does TEXT NOT NULL CHECK (does = 'set' OR does = 'clear' OR does = 'unknown'),
  value TEXT CHECK ((value IS NOT NULL) = (does = 'set')),
  on_date TEXT NOT NULL,
  source INTEGER REFERENCES thing
) STRICT;
CREATE TABLE citation (
  citation INTEGER PRIMARY KEY,
  thing INTEGER NOT NULL REFERENCES thing,
  entry INTEGER NOT NULL REFERENCES entry,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
  to_entry INTEGER CHECK (to_entry > from_entry),
  source INTEGER NOT NULL REFERENCES thing,
  attribution TEXT CHECK (attribution = 'official-document' OR attribution = 'on-record' OR attribution = 'background' OR attribution = 'anonymous'),
  speaker INTEGER REFERENCES thing,
  speaker_words TEXT CHECK (speaker_words IS NULL OR speaker IS NULL),
  stance TEXT NOT NULL CHECK (stance = 'states' OR stance = 'implies' OR stance = 'declines' OR stance = 'denies'),
  quote TEXT,
  locator TEXT,
  credibility INTEGER CHECK (credibility BETWEEN 1 AND 6),
  reported TEXT,
  reported_day INTEGER,
  origin TEXT
) STRICT;
CREATE TABLE definition (
  definition INTEGER PRIMARY KEY,
  thing INTEGER NOT NULL REFERENCES thing,
  entry INTEGER NOT NULL REFERENCES entry,
  from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
  to_entry INTEGER CHECK (to_entry > from_entry)
) STRICT;
CREATE TABLE effect (
  step INTEGER NOT NULL REFERENCES event_step ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  policy INTEGER NOT NULL REFERENCES thing,
  effective TEXT,
  until TEXT,
  basis TEXT NOT NULL CHECK (basis = 'stated' OR basis = 'inferred'),
  PRIMARY KEY (step, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE effect_change (
  step INTEGER NOT NULL,
  effect INTEGER NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  key INTEGER NOT NULL REFERENCES word,
  does TEXT NOT NULL CHECK (does = 'set' OR does = 'clear' OR does = 'unknown'),
  value TEXT CHECK ((value IS NOT NULL) = (does = 'set')),
  PRIMARY KEY (step, effect, ordinal),
  FOREIGN KEY (step, effect) REFERENCES effect (step, ordinal) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE entry (
  sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  kind TEXT NOT NULL CHECK (kind = 'actor-defined' OR kind = 'actor-revised' OR kind = 'actors-merged' OR kind = 'policy-defined' OR kind = 'policy-revised' OR kind = 'topic-defined' OR kind = 'topic-revised' OR kind = 'source-defined' OR kind = 'source-revised' OR kind = 'source-withdrawn' OR kind = 'source-restored' OR kind = 'event-recorded' OR kind = 'event-revised' OR kind = 'event-retracted' OR kind = 'citation-added' OR kind = 'citation-withdrawn' OR kind = 'dispute-ruled' OR kind = 'policy-reviewed' OR kind = 'assertion-added' OR kind = 'entry-undone'),
  version INTEGER NOT NULL CHECK (version > 0),
  recorded_at INTEGER NOT NULL,
  recorder TEXT NOT NULL,
  payload TEXT,
  payload_digest BLOB NOT NULL CHECK (length(payload_digest) = 32),
  leaf BLOB NOT NULL CHECK (length(leaf) = 32),
  root BLOB NOT NULL CHECK (length(root) = 32)
) STRICT;
CREATE TABLE entry_thing (
  thing INTEGER NOT NULL REFERENCES thing,
  entry INTEGER NOT NULL REFERENCES entry,
  PRIMARY KEY (thing, entry)
) STRICT, WITHOUT ROWID;
CREATE TABLE event_step (
  step INTEGER PRIMARY KEY,
  thing INTEGER NOT NULL REFERENCES thing,
  entry INTEGER NOT NULL REFERENCES entry,
  from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
  to_entry INTEGER CHECK (to_entry > from_entry),
  kind TEXT NOT NULL CHECK (kind = 'recorded' OR kind = 'correction' OR kind = 'update'),
  reason TEXT CHECK ((reason IS NULL) = (kind = 'recorded')),
  fields INTEGER NOT NULL CHECK (fields >= 0),
  date TEXT CHECK (kind <> 'recorded' OR date IS NOT NULL),
  earliest_day INTEGER,
  latest_day INTEGER CHECK (latest_day >= earliest_day),
  type TEXT CHECK (kind <> 'recorded' OR type IS NOT NULL) CHECK (type = 'announcement' OR type = 'proposal' OR type = 'adoption' OR type = 'authorization' OR type = 'prohibition' OR type = 'restriction' OR type = 'easing' OR type = 'lifting' OR type = 'extension' OR type = 'suspension' OR type = 'termination' OR type = 'change' OR type = 'delivery' OR type = 'use' OR type = 'agreement' OR type = 'request' OR type = 'refusal' OR type = 'statement' OR type = 'warning' OR type = 'denial' OR type = 'confirmation' OR type = 'assessment' OR type = 'expectation' OR type = 'consultation' OR type = 'ruling' OR type = 'other'),
  modality TEXT CHECK (kind <> 'recorded' OR modality IS NOT NULL)
    CHECK (modality = 'actual' OR modality = 'planned' OR modality = 'expected' OR modality = 'proposed'),
  title TEXT CHECK (kind <> 'recorded' OR title IS NOT NULL),
  place TEXT,
  note TEXT
) STRICT;
CREATE TABLE frontier (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  size INTEGER NOT NULL CHECK (size >= 0),
  peaks BLOB NOT NULL CHECK (length(peaks) % 32 = 0)
) STRICT;
CREATE TABLE merge (
  merge INTEGER PRIMARY KEY,
  thing INTEGER NOT NULL REFERENCES thing,
  entry INTEGER NOT NULL REFERENCES entry,
  from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
  to_entry INTEGER CHECK (to_entry > from_entry),
  into_thing INTEGER NOT NULL REFERENCES thing,
  reason TEXT
) STRICT;
CREATE TABLE participant (
  step INTEGER NOT NULL REFERENCES event_step ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  actor INTEGER NOT NULL REFERENCES thing,
  role TEXT NOT NULL CHECK (role = 'issuer' OR role = 'addressee' OR role = 'target' OR role = 'supplier' OR role = 'user' OR role = 'speaker' OR role = 'mediator' OR role = 'participant' OR role = 'informed'),
  PRIMARY KEY (step, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE policy (
  version INTEGER PRIMARY KEY,
  thing INTEGER NOT NULL REFERENCES thing,
  defined INTEGER NOT NULL REFERENCES entry,
  entry INTEGER NOT NULL REFERENCES entry CHECK (entry >= defined),
  from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
  to_entry INTEGER CHECK (to_entry > from_entry),
  title TEXT NOT NULL,
  issuer INTEGER NOT NULL REFERENCES thing,
  addressee INTEGER REFERENCES thing,
  object TEXT,
  topic INTEGER REFERENCES thing,
  scale TEXT NOT NULL,
  stricter TEXT CHECK (stricter = 'higher' OR stricter = 'lower')
) STRICT;
CREATE TABLE policy_requirement (
  version INTEGER NOT NULL REFERENCES policy ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  policy INTEGER NOT NULL REFERENCES thing,
  value TEXT NOT NULL,
  PRIMARY KEY (version, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE relation (
  step INTEGER NOT NULL REFERENCES event_step ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  type TEXT NOT NULL CHECK (type = 'follows' OR type = 'responds-to' OR type = 'exercises' OR type = 'fulfils' OR type = 'confirms' OR type = 'disputes' OR type = 'supersedes' OR type = 'amends' OR type = 'repeals' OR type = 'implements' OR type = 'about'),
  event INTEGER NOT NULL REFERENCES thing,
  PRIMARY KEY (step, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE review (
  review INTEGER PRIMARY KEY,
  thing INTEGER NOT NULL REFERENCES thing,
  entry INTEGER NOT NULL REFERENCES entry,
  from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
  to_entry INTEGER CHECK (to_entry > from_entry),
  on_date TEXT NOT NULL,
  note TEXT
) STRICT;
CREATE TABLE ruling (
  ruling INTEGER PRIMARY KEY,
  thing INTEGER NOT NULL REFERENCES thing,
  entry INTEGER NOT NULL REFERENCES entry,
  from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
  to_entry INTEGER CHECK (to_entry > from_entry),
  verdict TEXT NOT NULL CHECK (verdict = 'uphold' OR verdict = 'reject'),
  reason TEXT NOT NULL
) STRICT;
CREATE TABLE source (
  version INTEGER PRIMARY KEY,
  thing INTEGER NOT NULL REFERENCES thing,
  defined INTEGER NOT NULL REFERENCES entry,
  entry INTEGER NOT NULL REFERENCES entry CHECK (entry >= defined),
  from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
  to_entry INTEGER CHECK (to_entry > from_entry),
  publisher TEXT,
  title TEXT,
  author TEXT,
  url TEXT,
  archived_url TEXT,
  language TEXT,
  published TEXT,
  accessed TEXT,
  kind TEXT CHECK (kind = 'official-register' OR kind = 'self-declaration' OR kind = 'third-party' OR kind = 'primary-research'),
  reliability TEXT CHECK (reliability = 'A' OR reliability = 'B' OR reliability = 'C' OR reliability = 'D' OR reliability = 'E' OR reliability = 'F')
) STRICT;
CREATE TABLE source_derivation (
  version INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  source INTEGER NOT NULL REFERENCES thing,
  PRIMARY KEY (version, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE source_standing (
  standing INTEGER PRIMARY KEY,
  thing INTEGER NOT NULL REFERENCES thing,
  entry INTEGER NOT NULL REFERENCES entry,
  from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
  to_entry INTEGER CHECK (to_entry > from_entry),
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  on_date TEXT NOT NULL,
  reason TEXT
) STRICT;
CREATE TABLE tag (
  step INTEGER NOT NULL REFERENCES event_step ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  tag TEXT NOT NULL,
  PRIMARY KEY (step, ordinal)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE text_index USING fts5 (
  words, content = '', columnsize = 0, detail = none, tokenize = 'ascii'
);
CREATE TABLE thing (
  key INTEGER PRIMARY KEY,
  space TEXT NOT NULL CHECK (space = 'actor' OR space = 'policy' OR space = 'topic' OR space = 'source' OR space = 'event'),
  id TEXT NOT NULL CHECK (id <> ''),
  entry INTEGER NOT NULL REFERENCES entry,
  UNIQUE (space, id)
) STRICT;
CREATE TABLE topic (
  version INTEGER PRIMARY KEY,
  thing INTEGER NOT NULL REFERENCES thing,
  defined INTEGER NOT NULL REFERENCES entry,
  entry INTEGER NOT NULL REFERENCES entry CHECK (entry >= defined),
  from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
  to_entry INTEGER CHECK (to_entry > from_entry),
  name TEXT NOT NULL
) STRICT;
CREATE TABLE undone (
  undone INTEGER PRIMARY KEY,
  target INTEGER NOT NULL REFERENCES entry CHECK (target < entry),
  entry INTEGER NOT NULL REFERENCES entry,
  from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
  to_entry INTEGER CHECK (to_entry > from_entry),
  reason TEXT
) STRICT;
CREATE TABLE word (
  key INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX actor_alias_by_name ON actor_alias (folded);
CREATE INDEX actor_by_name ON actor (folded);
CREATE INDEX actor_by_thing ON actor (thing);
CREATE INDEX assertion_by_thing ON assertion (thing);
CREATE INDEX citation_by_source ON citation (source);
CREATE INDEX citation_of_thing
  ON citation (thing, stance, from_entry, to_entry, source, reported_day);
CREATE INDEX definition_by_thing ON definition (thing);
CREATE INDEX effect_on_policy ON effect (policy, effective, until, basis);
CREATE INDEX event_step_by_thing ON event_step (thing);
CREATE INDEX event_step_revising ON event_step (thing) WHERE kind <> 'recorded';
CREATE INDEX merge_by_thing ON merge (thing);
CREATE INDEX participant_by_actor ON participant (actor);
CREATE INDEX policy_by_thing ON policy (thing);
CREATE INDEX relation_by_event ON relation (event, type);
CREATE INDEX review_by_thing ON review (thing);
CREATE INDEX ruling_by_thing ON ruling (thing);
CREATE INDEX source_by_thing ON source (thing);
CREATE INDEX source_by_url ON source (url) WHERE url IS NOT NULL;
CREATE INDEX source_standing_by_thing ON source_standing (thing);
CREATE INDEX topic_by_thing ON topic (thing);
CREATE INDEX undone_by_entry ON undone (entry);
CREATE INDEX undone_by_target ON undone (target);
