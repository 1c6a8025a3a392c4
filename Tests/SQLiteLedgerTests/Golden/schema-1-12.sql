-- The schema of ledgers of version 1 as build 979fbc8 made them: every object but the tables in which FTS5 keeps its index.
CREATE TABLE actor (
  version INTEGER PRIMARY KEY,
  thing INTEGER NOT NULL REFERENCES thing,
  defined INTEGER NOT NULL REFERENCES entry,
  entry INTEGER NOT NULL REFERENCES entry CHECK (entry >= defined),
  from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
  to_entry INTEGER CHECK (to_entry > from_entry),
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'state' OR kind = 'alliance' OR kind = 'organization' OR kind = 'body' OR kind = 'office' OR kind = 'person' OR kind = 'group'),
  founded TEXT,
  dissolved TEXT
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
CREATE TABLE actor_successor (
  version INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  successor INTEGER NOT NULL REFERENCES thing,
  on_date TEXT,
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
  type TEXT NOT NULL CHECK (type = 'follows' OR type = 'responds-to' OR type = 'exercises' OR type = 'fulfils' OR type = 'confirms' OR type = 'disputes' OR type = 'supersedes' OR type = 'amends' OR type = 'repeals' OR type = 'suspends' OR type = 'extends' OR type = 'commences' OR type = 'implements' OR type = 'about'),
  event INTEGER NOT NULL REFERENCES thing,
  from_date TEXT,
  until_date TEXT,
  of_version_1 INTEGER NOT NULL CHECK (of_version_1 IN (0, 1)),
  PRIMARY KEY (step, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE relation_target (
  step INTEGER NOT NULL,
  relation INTEGER NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  policy INTEGER NOT NULL REFERENCES thing,
  key INTEGER REFERENCES word,
  PRIMARY KEY (step, relation, ordinal),
  FOREIGN KEY (step, relation) REFERENCES relation (step, ordinal) ON DELETE CASCADE
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
CREATE INDEX actor_code_by_code ON actor_code (code COLLATE NOCASE);
CREATE INDEX actor_successor_by_successor ON actor_successor (successor);
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
CREATE VIEW actor_codes AS SELECT DISTINCT own.id AS actor_id, part.scheme, part.code FROM actor_code AS part JOIN actor ON actor.version = part.version LEFT JOIN actor_root ON actor_root.thing = actor.thing
JOIN thing AS own ON own.key = coalesce(actor_root.root, actor.thing)
WHERE actor.to_entry IS NULL;
CREATE VIEW actor_names AS SELECT own.id AS actor_id, part.name, part.is_alias, part.during
FROM (
  SELECT version, name, 0 AS is_alias, NULL AS during FROM actor
  UNION ALL SELECT version, name, 1, during FROM actor_alias) AS part JOIN actor ON actor.version = part.version LEFT JOIN actor_root ON actor_root.thing = actor.thing
JOIN thing AS own ON own.key = coalesce(actor_root.root, actor.thing)
WHERE actor.to_entry IS NULL;
CREATE VIEW actor_root AS WITH RECURSIVE
  counting (number, thing, into_thing) AS (
    SELECT row_number() OVER (ORDER BY entry, merge), thing, into_thing FROM merge
    WHERE to_entry IS NULL
      AND EXISTS (SELECT 1 FROM definition WHERE thing = merge.into_thing AND to_entry IS NULL)),
  folded (number, roots) AS (
    SELECT 0, ''
    UNION ALL
    SELECT c.number, CASE WHEN instr(f.roots, '[' || c.thing || '>') OR coalesce(CASE WHEN instr(f.roots, '[' || c.into_thing || '>') THEN CAST(substr(f.roots, instr(f.roots, '[' || c.into_thing || '>') + length(c.into_thing) + 2) AS INTEGER) END, c.into_thing) = c.thing THEN f.roots
      ELSE replace(f.roots, '>' || c.thing || ']', '>' || coalesce(CASE WHEN instr(f.roots, '[' || c.into_thing || '>') THEN CAST(substr(f.roots, instr(f.roots, '[' || c.into_thing || '>') + length(c.into_thing) + 2) AS INTEGER) END, c.into_thing) || ']') || '[' || c.thing || '>' || coalesce(CASE WHEN instr(f.roots, '[' || c.into_thing || '>') THEN CAST(substr(f.roots, instr(f.roots, '[' || c.into_thing || '>') + length(c.into_thing) + 2) AS INTEGER) END, c.into_thing) || ']'
      END
    FROM folded AS f JOIN counting AS c ON c.number = f.number + 1),
  last (roots) AS (SELECT roots FROM folded ORDER BY number DESC LIMIT 1)
SELECT DISTINCT thing, CASE WHEN instr(roots, '[' || thing || '>') THEN CAST(substr(roots, instr(roots, '[' || thing || '>') + length(thing) + 2) AS INTEGER) END AS root FROM counting JOIN last
WHERE instr(roots, '[' || thing || '>');
CREATE VIEW actors AS SELECT thing.id AS actor_id, actor.name, actor.kind, root.id AS merged_into, actor.entry, actor.founded,
  actor.dissolved
FROM actor JOIN thing ON thing.key = actor.thing
LEFT JOIN actor_root ON actor_root.thing = actor.thing LEFT JOIN thing AS root ON root.key = actor_root.root
WHERE actor.to_entry IS NULL AND thing.space = 'actor';
CREATE VIEW citations AS SELECT CASE thing.space WHEN 'event' THEN thing.id END AS event_id,
  CASE thing.space WHEN 'policy' THEN thing.id END AS policy_id, source.id AS source_id, citation.stance,
  citation.attribution, speaker.id AS speaker_id, citation.speaker_words, citation.quote, citation.locator,
  citation.credibility, citation.reported, date(citation.reported_day * 86400, 'unixepoch') AS reported_day, citation.origin,
  citation.entry
FROM citation JOIN thing ON thing.key = citation.thing JOIN thing AS source ON source.key = citation.source
LEFT JOIN actor_root ON actor_root.thing = citation.speaker
LEFT JOIN thing AS speaker ON speaker.key = coalesce(actor_root.root, citation.speaker)
WHERE citation.to_entry IS NULL;
CREATE VIEW effects AS SELECT thing.id AS event_id, effect.ordinal + 1 AS number, policy.id AS policy_id, word.text AS key,
  effect_change.does, effect_change.value, effect.effective, effect.until, effect.basis
FROM event_step AS step JOIN thing ON thing.key = step.thing JOIN effect ON effect.step = step.step
JOIN effect_change ON effect_change.step = effect.step AND effect_change.effect = effect.ordinal
JOIN thing AS policy ON policy.key = effect.policy JOIN word ON word.key = effect_change.key
WHERE step.to_entry IS NULL AND thing.space = 'event' AND step.step = (SELECT max(said.step) FROM event_step AS said WHERE said.thing = step.thing AND said.to_entry IS NULL AND (said.kind = 'recorded' OR said.fields & 32));
CREATE VIEW entries AS SELECT sequence, id AS entry_id, kind, strftime('%Y-%m-%dT%H:%M:%SZ', recorded_at, 'unixepoch') AS recorded_at,
  recorder, payload, lower(hex(root)) AS root
FROM entry;
CREATE VIEW events AS SELECT thing.id AS event_id, dated.date, date(dated.earliest_day * 86400, 'unixepoch') AS earliest_day,
  date(dated.latest_day * 86400, 'unixepoch') AS latest_day, typed.type, modal.modality, titled.title, placed.place, noted.note,
  recorded.entry
FROM event_step AS recorded JOIN thing ON thing.key = recorded.thing
LEFT JOIN event_step AS dated ON dated.step = (SELECT max(said.step) FROM event_step AS said WHERE said.thing = recorded.thing AND said.to_entry IS NULL AND (said.kind = 'recorded' OR said.fields & 1))
LEFT JOIN event_step AS typed ON typed.step = (SELECT max(said.step) FROM event_step AS said WHERE said.thing = recorded.thing AND said.to_entry IS NULL AND (said.kind = 'recorded' OR said.fields & 2))
LEFT JOIN event_step AS modal ON modal.step = (SELECT max(said.step) FROM event_step AS said WHERE said.thing = recorded.thing AND said.to_entry IS NULL AND (said.kind = 'recorded' OR said.fields & 4))
LEFT JOIN event_step AS titled ON titled.step = (SELECT max(said.step) FROM event_step AS said WHERE said.thing = recorded.thing AND said.to_entry IS NULL AND (said.kind = 'recorded' OR said.fields & 8))
LEFT JOIN event_step AS placed ON placed.step = (SELECT max(said.step) FROM event_step AS said WHERE said.thing = recorded.thing AND said.to_entry IS NULL AND (said.kind = 'recorded' OR said.fields & 128))
LEFT JOIN event_step AS noted ON noted.step = (SELECT max(said.step) FROM event_step AS said WHERE said.thing = recorded.thing AND said.to_entry IS NULL AND (said.kind = 'recorded' OR said.fields & 512))
WHERE recorded.kind = 'recorded' AND recorded.to_entry IS NULL AND thing.space = 'event';
CREATE VIEW memberships AS SELECT DISTINCT own.id AS actor_id, part.kind, whole.id AS of_id, part.during
FROM actor_membership AS part LEFT JOIN actor_root AS of_root ON of_root.thing = part.of_thing
JOIN thing AS whole ON whole.key = coalesce(of_root.root, part.of_thing) JOIN actor ON actor.version = part.version LEFT JOIN actor_root ON actor_root.thing = actor.thing
JOIN thing AS own ON own.key = coalesce(actor_root.root, actor.thing)
WHERE actor.to_entry IS NULL AND whole.key <> own.key;
CREATE VIEW merged_actors AS SELECT thing.id AS actor_id, root.id AS merged_into
FROM actor_root JOIN thing ON thing.key = actor_root.thing JOIN thing AS root ON root.key = actor_root.root;
CREATE VIEW participants AS SELECT thing.id AS event_id, actor.id AS actor_id, part.role
FROM event_step AS step JOIN thing ON thing.key = step.thing JOIN participant AS part ON part.step = step.step
LEFT JOIN actor_root ON actor_root.thing = part.actor
JOIN thing AS actor ON actor.key = coalesce(actor_root.root, part.actor)
WHERE step.to_entry IS NULL AND thing.space = 'event'
  AND step.step = (SELECT max(said.step) FROM event_step AS said WHERE said.thing = step.thing AND said.to_entry IS NULL AND (said.kind = 'recorded' OR said.fields & 16))
  AND (actor_root.root IS NULL OR NOT EXISTS (
    SELECT 1 FROM participant AS same LEFT JOIN actor_root AS known ON known.thing = same.actor
    WHERE same.step = part.step AND same.role = part.role
      AND (same.actor = actor_root.root OR (known.root = actor_root.root AND same.ordinal < part.ordinal))));
CREATE VIEW policies AS SELECT thing.id AS policy_id, policy.title, issuer.id AS issuer_id, addressee.id AS addressee_id, policy.object,
  topic.id AS topic_id, policy.scale, policy.stricter, policy.entry
FROM policy JOIN thing ON thing.key = policy.thing
LEFT JOIN actor_root AS i ON i.thing = policy.issuer
JOIN thing AS issuer ON issuer.key = coalesce(i.root, policy.issuer)
LEFT JOIN actor_root AS a ON a.thing = policy.addressee
LEFT JOIN thing AS addressee ON addressee.key = coalesce(a.root, policy.addressee)
LEFT JOIN thing AS topic ON topic.key = policy.topic
WHERE policy.to_entry IS NULL AND thing.space = 'policy';
CREATE VIEW relations AS SELECT thing.id AS event_id, relation.type, other.id AS to_event_id, relation.from_date, relation.until_date,
  (SELECT group_concat(policy.id || coalesce('.' || word.text, ''), ' ')
    FROM relation_target AS target JOIN thing AS policy ON policy.key = target.policy
    LEFT JOIN word ON word.key = target.key
    WHERE target.step = relation.step AND target.relation = relation.ordinal) AS of
FROM event_step AS step JOIN thing ON thing.key = step.thing JOIN relation ON relation.step = step.step
JOIN thing AS other ON other.key = relation.event
WHERE step.to_entry IS NULL AND thing.space = 'event' AND step.step = (SELECT max(said.step) FROM event_step AS said WHERE said.thing = step.thing AND said.to_entry IS NULL AND (said.kind = 'recorded' OR said.fields & 64));
CREATE VIEW requirements AS SELECT thing.id AS policy_id, required.id AS requires_id, policy_requirement.value
FROM policy JOIN thing ON thing.key = policy.thing
JOIN policy_requirement ON policy_requirement.version = policy.version
JOIN thing AS required ON required.key = policy_requirement.policy
WHERE policy.to_entry IS NULL AND thing.space = 'policy';
CREATE VIEW reviews AS SELECT thing.id AS policy_id, review.on_date, review.note, review.entry
FROM review JOIN thing ON thing.key = review.thing
WHERE review.to_entry IS NULL AND thing.space = 'policy';
CREATE VIEW source_standings AS SELECT thing.id AS source_id, source_standing.withdrawn, source_standing.on_date, source_standing.reason,
  source_standing.entry
FROM source_standing JOIN thing ON thing.key = source_standing.thing
WHERE source_standing.to_entry IS NULL AND thing.space = 'source';
CREATE VIEW sources AS SELECT thing.id AS source_id, source.publisher, source.title, source.author, source.url, source.archived_url,
  source.language, source.published, source.accessed, source.kind, source.reliability, source.entry
FROM source JOIN thing ON thing.key = source.thing
WHERE source.to_entry IS NULL AND thing.space = 'source';
CREATE VIEW states AS WITH RECURSIVE
  event (thing, lo, hi, unclear) AS MATERIALIZED (SELECT recorded.thing, coalesce(dated.earliest_day, -1e15), coalesce(dated.latest_day, 1e15),
  NOT EXISTS (SELECT 1 FROM citation WHERE thing = recorded.thing AND to_entry IS NULL AND stance = 'states' 
  AND NOT EXISTS (SELECT 1 FROM source_standing WHERE thing = citation.source AND to_entry IS NULL))
  OR EXISTS (SELECT 1 FROM ruling WHERE thing = recorded.thing AND to_entry IS NULL)
  OR EXISTS (
    SELECT 1 FROM event_step AS news WHERE news.thing = recorded.thing AND news.to_entry IS NULL
      AND news.kind = 'update' AND NOT EXISTS (SELECT 1 FROM citation WHERE thing = recorded.thing AND to_entry IS NULL AND stance = 'states' AND entry = news.entry
  AND NOT EXISTS (SELECT 1 FROM source_standing WHERE thing = citation.source AND to_entry IS NULL)))
  OR EXISTS (
    SELECT 1 FROM event_step AS own JOIN relation ON relation.step = own.step
    WHERE own.thing = recorded.thing AND own.to_entry IS NULL AND relation.type IN ('supersedes', 'amends', 'repeals', 'suspends', 'extends', 'commences', 'disputes'))
  OR EXISTS (
    SELECT 1 FROM relation JOIN event_step AS other ON other.step = relation.step
    WHERE relation.event = recorded.thing AND other.to_entry IS NULL AND relation.type IN ('supersedes', 'amends', 'repeals', 'suspends', 'extends', 'commences', 'disputes'))
FROM event_step AS recorded
JOIN event_step AS dated ON dated.step = (SELECT max(said.step) FROM event_step AS said WHERE said.thing = recorded.thing AND said.to_entry IS NULL AND (said.kind = 'recorded' OR said.fields & 1))
JOIN event_step AS modal ON modal.step = (SELECT max(said.step) FROM event_step AS said WHERE said.thing = recorded.thing AND said.to_entry IS NULL AND (said.kind = 'recorded' OR said.fields & 4))
WHERE recorded.kind = 'recorded' AND recorded.to_entry IS NULL AND modal.modality IN ('actual', 'planned')
  AND (
    EXISTS (SELECT 1 FROM citation WHERE thing = recorded.thing AND to_entry IS NULL AND stance = 'states')
    OR EXISTS (
      SELECT 1 FROM relation JOIN event_step AS other ON other.step = relation.step
      WHERE relation.event = recorded.thing AND other.to_entry IS NULL AND relation.type = 'confirms'))),
  change (thing, policy, key, does, value, lo, hi, until_lo, until_hi, unclear) AS MATERIALIZED (SELECT event.thing, effect.policy, effect_change.key, effect_change.does, effect_change.value,
  CASE WHEN effective IS NULL THEN event.lo WHEN effective = 'unknown' THEN 1e15 ELSE coalesce(CASE WHEN rtrim(effective, '?~%') GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' THEN CAST(julianday(rtrim(effective, '?~%')) - 2440587.5 AS INTEGER) END, -1e15) END,
  CASE WHEN effective IS NULL THEN event.hi WHEN effective = 'unknown' THEN 1e15 ELSE coalesce(CASE WHEN rtrim(effective, '?~%') GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' THEN CAST(julianday(rtrim(effective, '?~%')) - 2440587.5 AS INTEGER) END, 1e15) END,
  CASE WHEN until = '..' OR (until IS NULL AND (effective IS NULL OR CASE WHEN rtrim(effective, '?~%') GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' THEN CAST(julianday(rtrim(effective, '?~%')) - 2440587.5 AS INTEGER) END IS NOT NULL)) THEN 1e15
    ELSE coalesce(CASE WHEN rtrim(until, '?~%') GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' THEN CAST(julianday(rtrim(until, '?~%')) - 2440587.5 AS INTEGER) END, -1e15) END,
  CASE WHEN until = '..' OR until IS NULL THEN 1e15 ELSE coalesce(CASE WHEN rtrim(until, '?~%') GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' THEN CAST(julianday(rtrim(until, '?~%')) - 2440587.5 AS INTEGER) END, 1e15) END,
  event.unclear
FROM event JOIN effect ON effect.step = (SELECT max(said.step) FROM event_step AS said WHERE said.thing = event.thing AND said.to_entry IS NULL AND (said.kind = 'recorded' OR said.fields & 32))
JOIN effect_change ON effect_change.step = effect.step AND effect_change.effect = effect.ordinal),
  play (policy, key, says, lo, hi, until_lo, until_hi) AS MATERIALIZED (
    SELECT policy, key, does || coalesce(':' || value, ''), lo, hi, until_lo, until_hi FROM change
    UNION ALL
    SELECT s.policy, k.key, 'clear', s.lo, s.hi, s.until_lo, s.until_hi
    FROM change AS s JOIN (SELECT DISTINCT policy, key FROM change) AS k ON k.policy = s.policy AND k.key <> s.key
    WHERE s.key = (SELECT word.key FROM word WHERE text = 'status')
      AND NOT EXISTS (SELECT 1 FROM change AS o WHERE o.thing = s.thing AND o.policy = s.policy AND o.key = k.key)),
  asked (policy, key) AS MATERIALIZED (
    SELECT thing, coalesce((SELECT word.key FROM word WHERE text = 'status'), 0) FROM policy WHERE to_entry IS NULL UNION SELECT policy, key FROM change),
  unclear (policy) AS MATERIALIZED (SELECT DISTINCT policy FROM change WHERE unclear),
  calendar (day) AS (SELECT -25567 UNION ALL SELECT day + 1 FROM calendar WHERE day < 84005),
  told (day, policy, key, says) AS (
    SELECT calendar.day, asked.policy, asked.key, CASE WHEN asked.policy NOT IN (SELECT policy FROM unclear) THEN (
      SELECT CASE WHEN count(*) = 0 THEN 'unstated'
        WHEN count(DISTINCT says) = 1 AND max(hi <= calendar.day AND until_lo >= calendar.day) THEN min(says) END
      FROM play
      WHERE play.policy = asked.policy AND play.key = asked.key
        AND lo <= calendar.day AND until_hi >= calendar.day
        AND min(hi, calendar.day) >= coalesce((
          SELECT max(bar.lo) FROM play AS bar
          WHERE bar.policy = asked.policy AND bar.key = asked.key AND bar.hi <= calendar.day
            AND bar.until_lo >= calendar.day), lo)) END
    FROM calendar CROSS JOIN asked)
SELECT date(told.day * 86400, 'unixepoch') AS day, thing.id AS policy_id, coalesce(word.text, 'status') AS key,
  CASE substr(says, 1, 4) WHEN 'set:' THEN 'stated' WHEN 'clea' THEN 'cleared' ELSE says END AS state,
  CASE substr(says, 1, 4) WHEN 'set:' THEN substr(says, 5) END AS value,
  CASE WHEN says IS NULL THEN 'unclear' ELSE 'certain' END AS certainty
FROM told JOIN policy ON policy.thing = told.policy AND policy.to_entry IS NULL
JOIN thing ON thing.key = told.policy LEFT JOIN word ON word.key = told.key;
CREATE VIEW states_now AS SELECT * FROM states WHERE day = date('now', 'start of day');
CREATE VIEW successors AS SELECT DISTINCT own.id AS actor_id, next.id AS successor_id, part.on_date
FROM actor_successor AS part LEFT JOIN actor_root AS next_root ON next_root.thing = part.successor
JOIN thing AS next ON next.key = coalesce(next_root.root, part.successor) JOIN actor ON actor.version = part.version LEFT JOIN actor_root ON actor_root.thing = actor.thing
JOIN thing AS own ON own.key = coalesce(actor_root.root, actor.thing)
WHERE actor.to_entry IS NULL AND next.key <> own.key;
CREATE VIEW tags AS SELECT thing.id AS event_id, tag.tag
FROM event_step AS step JOIN thing ON thing.key = step.thing JOIN tag ON tag.step = step.step
WHERE step.to_entry IS NULL AND thing.space = 'event' AND step.step = (SELECT max(said.step) FROM event_step AS said WHERE said.thing = step.thing AND said.to_entry IS NULL AND (said.kind = 'recorded' OR said.fields & 256));
CREATE VIEW timeline AS SELECT participants.actor_id, participants.role, events.event_id, events.date, events.earliest_day,
  events.latest_day, events.type, events.modality, events.title
FROM participants JOIN events ON events.event_id = participants.event_id;
CREATE VIEW topics AS SELECT thing.id AS topic_id, topic.name, topic.entry FROM topic JOIN thing ON thing.key = topic.thing
WHERE topic.to_entry IS NULL AND thing.space = 'topic';
