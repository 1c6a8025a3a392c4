# The files that the hostile part opens: each has a name, a way to make it from a whole ledger, and what may become of it.
#
#   sql      statements run on a copy of the ledger
#   bytes    [offset, bytes] pairs written into a copy
#   make     a function of the path and of the ledger's bytes
#   convert  statements before the whole ledger is written anew
#
# `answers` holds for files in which nothing is wrong: they may also be taken, and then answer as before. `optional` holds
# for what the program may do itself. `counted` holds for one of many that are alike: a short run takes some of them.
package HostileFiles;
use strict;
use warnings;
use POSIX ();
use Process;

my $largest  = '9223372036854775807';
my $smallest = '-9223372036854775807 - 1';
my $endless  = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) ';

# SQL that changes the schema as it is kept, which nothing checks.
sub edited { my ($change) = @_; return "PRAGMA writable_schema = ON;\n$change;\nPRAGMA writable_schema = RESET;\n" }

# SQL that puts a view in the place of a table, which is kept under another name.
sub hidden {
    my ($table, $select) = @_;
    return "PRAGMA legacy_alter_table = ON;\nALTER TABLE $table RENAME TO hidden_$table;\nCREATE VIEW $table AS $select;\n";
}

# A trigger that leaves a trace where it ran.
sub trigger {
    my ($when, $table) = @_;
    return "CREATE TABLE ran (what TEXT);\nCREATE TRIGGER run $when ON $table BEGIN INSERT INTO ran VALUES ('$table'); END;\n";
}

sub files {
    return (strangers(), schemas(), rows(), numbers(), texts(), headers(), companions());
}

# Files that are no ledger.
sub strangers {
    return (
        { name => 'another program’s file', make => sub { my ($path) = @_; Tools::sql($path, "CREATE TABLE notes (text TEXT);\nINSERT INTO notes VALUES ('a note');\n") } },
        { name => 'another program’s file with our mark', make => sub { my ($path) = @_; Tools::sql($path, "CREATE TABLE entry (sequence INTEGER);\nPRAGMA application_id = " . mark(@_) . ";\nPRAGMA user_version = " . version(@_) . ";\n") } },
        { name => 'an empty file with our mark', make => sub { my ($path) = @_; Tools::sql($path, 'PRAGMA application_id = ' . mark(@_) . ";\nPRAGMA user_version = " . version(@_) . ";\n") } },
        { name => 'a file of zeros', make => sub { spill($_[0], "\0" x 65536) } },
        { name => 'an empty file', make => sub { spill($_[0], '') } },
        { name => 'a text', make => sub { spill($_[0], "title,date\nNothing,2024\n" x 100) } },
        { name => 'random bytes', make => sub { spill($_[0], pack 'C*', map { int rand 256 } 1 .. 20000) } },
        { name => 'a folder', make => sub { mkdir $_[0] } },
        { name => 'a pipe that nobody writes', make => sub { POSIX::mkfifo($_[0], 0600) } },
        { name => 'a device without end', make => sub { symlink '/dev/zero', $_[0] } },
        { name => 'a link to itself', make => sub { symlink $_[0], $_[0] } },
    );
}

sub mark    { return unpack 'N', substr $_[1], 68, 4 }
sub version { return unpack 'N', substr $_[1], 60, 4 }

# Ledgers whose schema was changed.
sub schemas {
    return (
        { name => 'a trigger after an entry', sql => trigger('AFTER INSERT', 'entry') },
        { name => 'a trigger before an event is changed', sql => trigger('BEFORE UPDATE', 'event_step') },
        { name => 'a trigger that deletes what is recorded', sql => "CREATE TRIGGER run AFTER INSERT ON entry BEGIN DELETE FROM entry WHERE sequence = new.sequence; END;\n" },
        { name => 'a trigger of a view', sql => "CREATE TABLE ran (what TEXT);\nCREATE TRIGGER run INSTEAD OF INSERT ON events BEGIN INSERT INTO ran VALUES ('events'); END;\n" },
        { name => 'a view that hides the citations', sql => hidden('citation', 'SELECT * FROM hidden_citation WHERE 0') },
        { name => 'a view that hides the entries', sql => hidden('entry', 'SELECT * FROM hidden_entry WHERE sequence < 10') },
        { name => 'a view that never ends', sql => hidden('topic', $endless . 'SELECT i, i, i, i, i, i, i FROM n') },
        { name => 'a view of things that never ends', sql => hidden('thing', $endless . "SELECT i AS key, 'event' AS space, 'e' AS id, 1 AS entry FROM n") },
        { name => 'one of our views that never ends', sql => "DROP VIEW events;\nCREATE VIEW events AS ${endless}SELECT i AS event_id FROM n;\n" },
        { name => 'one of our views that says otherwise', sql => "DROP VIEW tags;\nCREATE VIEW tags AS SELECT 'none' AS event_id, 'none' AS tag;\n" },
        { name => 'one of our views that is missing', sql => "DROP VIEW citations;\n" },
        { name => 'a view that stands on itself', sql => "CREATE VIEW first AS SELECT 1 AS x;\nCREATE VIEW second AS SELECT * FROM first;\n" . edited("UPDATE sqlite_master SET sql = 'CREATE VIEW first AS SELECT * FROM second' WHERE name = 'first'") },
        { name => 'a table more', sql => "CREATE TABLE more (x);\n", answers => 1, named => 'more' },
        { name => 'a column more', sql => "ALTER TABLE citation ADD COLUMN more TEXT;\n" },
        { name => 'a computed column', sql => "ALTER TABLE entry ADD COLUMN more INTEGER AS (length(hex(zeroblob(100000000))));\n" },
        { name => 'a column with another name', sql => "PRAGMA legacy_alter_table = ON;\nALTER TABLE citation RENAME COLUMN quote TO quoted;\n" },
        { name => 'a column less', sql => "DROP VIEW citations;\nALTER TABLE citation DROP COLUMN locator;\n" },
        { name => 'a column of another kind', sql => edited("UPDATE sqlite_master SET sql = replace(sql, 'recorded_at INTEGER', 'recorded_at ANY') WHERE name = 'entry'") . "UPDATE entry SET recorded_at = 'yesterday' WHERE sequence = 3;\n" },
        { name => 'a table without its checks', sql => edited("UPDATE sqlite_master SET sql = replace(sql, 'CHECK (does = ''set''', 'CHECK (1 OR does = ''set''') WHERE name = 'effect_change'") },
        { name => 'an index less', sql => "DROP INDEX event_step_by_thing;\n" },
        { name => 'a unique index more', sql => "CREATE UNIQUE INDEX more ON event_step (type, thing, step);\n" },
        { name => 'an index over a costly expression', sql => "CREATE INDEX more ON word (length(hex(zeroblob(10000000))));\n" },
        { name => 'a table that another’s page is given for', sql => edited("UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'word') WHERE name = 'thing'") },
        { name => 'a table with a page that is not there', sql => edited("UPDATE sqlite_master SET rootpage = 2000000000 WHERE name = 'event_step'") },
        { name => 'a table with a negative page', sql => edited("UPDATE sqlite_master SET rootpage = -5 WHERE name = 'event_step'") },
        { name => 'a schema that cannot be read', sql => edited("UPDATE sqlite_master SET sql = 'CREATE TABLE thing (' WHERE name = 'thing'") },
        { name => 'an unknown kind of table', sql => edited("INSERT INTO sqlite_master VALUES ('table', 'odd', 'odd', 0, 'CREATE VIRTUAL TABLE odd USING nothing(x)')") },
    );
}

# Ledgers in which rows were changed.
sub rows {
    my $log = 'PRAGMA foreign_keys = OFF;' . "\n";
    return (
        { name => 'an edited title', sql => "UPDATE event_step SET title = 'Edited' WHERE step = (SELECT min(step) FROM event_step);\n" },
        { name => 'an edited status', sql => "UPDATE effect_change SET value = 'prohibited' WHERE value = 'restricted';\n" },
        { name => 'an edited day', sql => "UPDATE event_step SET earliest_day = earliest_day - 1000, latest_day = latest_day - 1000;\n" },
        { name => 'a projected row that holds no longer', sql => "UPDATE event_step SET to_entry = from_entry + 1 WHERE step = (SELECT min(step) FROM event_step);\n" },
        { name => 'an edited stance', sql => "UPDATE citation SET stance = 'denies';\n" },
        { name => 'deleted citations', sql => "DELETE FROM citation;\n" },
        { name => 'one deleted citation', sql => "DELETE FROM citation WHERE rowid = (SELECT max(rowid) FROM citation);\n" },
        { name => 'a deleted relation', sql => "DELETE FROM relation;\n" },
        { name => 'deleted participants', sql => "DELETE FROM participant;\n" },
        { name => 'deleted events', sql => $log . "DELETE FROM event_step;\n" },
        { name => 'all projections deleted', sql => $log . join '', map {"DELETE FROM $_;\n"} qw(citation event_step participant effect effect_change relation tag actor policy topic source definition entry_thing thing word) },
        { name => 'an added participant', sql => "INSERT INTO participant SELECT step, 77, actor, 'target', 0 FROM participant LIMIT 1;\n" },
        { name => 'an emptied text index', sql => "INSERT INTO text_index (text_index) VALUES ('delete-all');\n" },
        { name => 'a text more in the text index', sql => "INSERT INTO text_index (rowid, words) VALUES (4999, 'never said');\n" },
        { name => 'the pages of the text index deleted', sql => "DELETE FROM text_index_data WHERE id > 10;\n" },
        { name => 'a deleted entry', sql => $log . "DELETE FROM entry WHERE sequence = 7;\n" },
        { name => 'the newest entry deleted', sql => $log . "DELETE FROM entry WHERE sequence = (SELECT max(sequence) FROM entry);\n" },
        { name => 'all entries deleted', sql => $log . "DELETE FROM entry;\n" },
        { name => 'two entries exchanged', sql => $log . "UPDATE entry SET sequence = 1000 WHERE sequence = 8;\nUPDATE entry SET sequence = 8 WHERE sequence = 9;\nUPDATE entry SET sequence = 9 WHERE sequence = 1000;\n" },
        { name => 'an edited payload', sql => "UPDATE entry SET payload = replace(payload, 'happens', 'HAPPENS') WHERE sequence = 8;\n" },
        { name => 'an erased payload', sql => "UPDATE entry SET payload = NULL WHERE sequence = 8;\n", optional => 1 },
        { name => 'a payload that is no JSON', sql => "UPDATE entry SET payload = '{' WHERE sequence = 8;\n" },
        { name => 'a payload of a hundred thousand brackets', sql => "UPDATE entry SET payload = replace(hex(zeroblob(50000)), '0', '[') WHERE sequence = 8;\n" },
        { name => 'an edited recorder', sql => "UPDATE entry SET recorder = 'somebody else' WHERE sequence = 8;\n" },
        { name => 'an edited time', sql => "UPDATE entry SET recorded_at = recorded_at - 86400 WHERE sequence = 8;\n" },
        { name => 'an edited kind', sql => "UPDATE entry SET kind = 'topic-defined' WHERE sequence = 8;\n" },
        { name => 'an edited act', sql => "UPDATE entry SET act = 1 WHERE sequence = 8;\n" },
        { name => 'an edited leaf', sql => "UPDATE entry SET leaf = zeroblob(32) WHERE sequence = 8;\n" },
        { name => 'an edited root', sql => "UPDATE entry SET root = zeroblob(32) WHERE sequence = (SELECT max(sequence) FROM entry);\n" },
        { name => 'no frontier', sql => "DELETE FROM frontier;\n" },
        { name => 'another frontier', sql => "UPDATE frontier SET peaks = zeroblob(length(peaks));\n" },
    );
}

# Numbers at the ends of what a column holds.
sub numbers {
    my $off = "PRAGMA foreign_keys = OFF;\nPRAGMA ignore_check_constraints = ON;\n";
    my @places = (
        ['entry.sequence', 'the newest', 'sequence = (SELECT max(sequence) FROM entry)'], ['entry.recorded_at', 'the newest', 'sequence = (SELECT max(sequence) FROM entry)'],
        ['entry.recorded_at', 'the first', 'sequence = 1'], ['entry.version', 'an', 'sequence = 8'], ['entry.act', 'the newest', 'sequence = (SELECT max(sequence) FROM entry)'],
        ['frontier.size', 'the', '1'], ['event_step.step', 'a', 'step = (SELECT max(step) FROM event_step)'], ['event_step.fields', 'a', '1'],
        ['event_step.earliest_day', 'a', '1'], ['event_step.latest_day', 'a', '1'], ['event_step.from_entry', 'a', '1'], ['event_step.to_entry', 'a', '1'],
        ['effect.number', 'an', '1'], ['effect.sets', 'an', '1'], ['participant.ordinal', 'a', 'ordinal = 0'], ['citation.reported_day', 'a', '1'],
        ['citation.credibility', 'a', '1'], ['citation.from_entry', 'a', '1'], ['thing.key', 'a', "id = 'us'"], ['thing.entry', 'a', '1'],
    );
    my @files;
    for my $place (@places) {
        my ($table, $column) = split /\./, $place->[0];
        for my $value ($largest, $smallest, '0', '-1') {
            push @files, { name => "$place->[1] $place->[0] of $value", counted => 1, sql => "${off}UPDATE $table SET $column = $value WHERE $place->[2] AND $column IS NOT $value;\n" };
        }
    }
    push @files, { name => 'an added entry of the last number', sql => $off . "INSERT INTO entry SELECT $largest, 'last', kind, version, 1, recorded_at, recorder, payload, payload_digest, leaf, root FROM entry WHERE sequence = 8;\n" };
    return @files;
}

# Texts that are none, and texts that a terminal obeys.
sub texts {
    my @files;
    my %values = ('bytes that are no UTF-8' => "CAST(x'fffec080' AS TEXT)", 'a zero' => "CAST(x'610062' AS TEXT)", 'nothing' => "''", 'a megabyte' => "hex(zeroblob(500000))",
        'an escape sequence' => "CAST(x'1b5d303b6f776e65641b5c1b5b324a' AS TEXT)");
    for my $place ('entry.recorder', 'entry.id', 'event_step.title', 'event_step.date', 'thing.id', 'word.text', 'citation.quote', 'actor.name') {
        my ($table, $column) = split /\./, $place;
        for my $value (sort keys %values) {
            my $unique = $place =~ /^(thing|word|entry\.id)/ || $value eq 'a megabyte' ? "WHERE rowid = (SELECT max(rowid) FROM $table)" : '';
            push @files, { name => "$place with $value", counted => 1, sql => "PRAGMA foreign_keys = OFF;\nPRAGMA ignore_check_constraints = ON;\nUPDATE $table SET $column = $values{$value} $unique;\n" };
        }
    }
    return @files;
}

# Headers that say otherwise.
sub headers {
    return (
        { name => 'a truncated header', make => sub { spill($_[0], substr $_[1], 0, 60) } },
        { name => 'a header alone', make => sub { spill($_[0], substr $_[1], 0, 100) } },
        { name => 'half of the file', make => sub { spill($_[0], substr $_[1], 0, length($_[1]) / 2) } },
        { name => 'a header of a WAL file', bytes => [18, "\2\2"], answers => 1 },
        { name => 'a header of a later format', bytes => [18, "\7\7"] },
        { name => 'a page size of 512', bytes => [16, "\2\0"] },
        { name => 'a page size of 65536', bytes => [16, "\0\1"] },
        { name => 'a page size of 3', bytes => [16, "\0\3"] },
        { name => 'reserved bytes', bytes => [20, "\xff"] },
        { name => 'a wrong payload fraction', bytes => [21, "\1\2\3"] },
        { name => 'more pages than there are', bytes => [28, "\x7f\xff\xff\xff"] },
        { name => 'a free page that is not there', bytes => [32, "\x7f\0\0\0\0\0\0\1"] },
        { name => 'free pages in a circle', bytes => [32, "\0\0\0\2\0\0\0\5"] },
        { name => 'an unknown schema format', bytes => [44, "\0\0\0\x63"] },
        { name => 'another text encoding', bytes => [56, "\0\0\0\2"] },
        { name => 'an unknown text encoding', bytes => [56, "\0\0\0\x63"] },
        { name => 'a version to come', bytes => [60, "\0\0\xff\xff"] },
        { name => 'a negative version', bytes => [60, "\xff\xff\xff\xff"] },
        { name => 'no version', bytes => [60, "\0\0\0\0"] },
        { name => 'an incremental vacuum', bytes => [52, "\0\0\0\7\0\0\0\1"] },
        { name => 'another program’s mark', bytes => [68, "GPKG"] },
        { name => 'a ledger in UTF-16', convert => "PRAGMA encoding = 'UTF-16le';", answers => 1 },
        { name => 'a ledger with other pages', sql => "PRAGMA page_size = 65536;\nVACUUM;\n", answers => 1 },
        { name => 'a ledger that Sqlite analyzed', sql => "ANALYZE;\n", answers => 1 },
    );
}

# Files beside a whole ledger.
sub companions {
    return (
        { name => 'a journal of zeros', make => sub { spill($_[0], $_[1]); spill("$_[0]-journal", "\0" x 8192) }, answers => 1 },
        { name => 'a journal of random bytes', make => sub { spill($_[0], $_[1]); spill("$_[0]-journal", pack 'C*', map { int rand 256 } 1 .. 9000) }, answers => 1 },
        { name => 'a journal that is a folder', make => sub { spill($_[0], $_[1]); mkdir "$_[0]-journal" }, answers => 1 },
        { name => 'a journal that is a pipe', make => sub { spill($_[0], $_[1]); POSIX::mkfifo("$_[0]-journal", 0600) }, answers => 1 },
        { name => 'a journal that takes every page back to zeros', make => sub { spill($_[0], $_[1]); spill("$_[0]-journal", journal_of_zeros($_[1])) } },
        { name => 'a WAL of random bytes', make => sub { spill($_[0], $_[1]); spill("$_[0]-wal", pack 'C*', map { int rand 256 } 1 .. 9000) }, answers => 1 },
    );
}

# A whole journal whose page 5 is all zeros.
sub journal_of_zeros {
    my ($bytes) = @_;
    my $page = "\0" x 4096;
    my $header = pack 'H16 N N N N N', 'd9d505f920a163d7', 1, 0, length($bytes) / 4096, 512, 4096;
    return $header . "\0" x (512 - length $header) . pack('N', 5) . $page . pack('N', 0);
}

1;
