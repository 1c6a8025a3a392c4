# The ledgers that the battery fills, and what is asked of them.
package Story;
use strict;
use warnings;
use Exporter qw(import);
use Process;
use Report;
our @EXPORT = qw(fill_things document day answers difference events tell_story taken_back clean copy_ledger remove_ledger);

my $things = <<'END';
{"record":"actor","id":"us","name":"United States","kind":"state"}
{"record":"actor","id":"uk","name":"United Kingdom","kind":"state","aliases":[{"name":"Britain"}]}
{"record":"topic","id":"weapons","name":"Weapons"}
{"record":"source","id":"page","title":"A page","published":"2024-11-17"}
{"record":"policy","id":"may","title":"May they?","issuer":"us","topic":"weapons","scale":"permission"}
END

# Makes a ledger with the actors, the source and the policy that the documents are about.
sub fill_things {
    my ($ledger) = @_;
    must_plain('init', $ledger);
    spill("$ledger.things.jsonl", $things);
    must($ledger, 'import', "$ledger.things.jsonl");
}

# A document as a line. Its event has an effect and a source.
sub document {
    my ($id) = @_;
    my $status = (qw(permitted restricted prohibited))[length($id) % 3];
    return sprintf '{"record":"event","id":"%s","date":"%s","title":"Something happens: %s","participants":[{"actor":"us","role":"issuer"}],'
        . '"effects":[{"policy":"may","set":{"status":"%s"}}],"citations":[{"source":"page","attribution":"anonymous","speaker":"an official"}]}',
        $id, day($id), $id, $status;
}

sub day {
    my ($id) = @_;
    my $sum = unpack '%32C*', $id;
    return sprintf '20%02d-%02d-%02d', 10 + $sum % 15, 1 + $sum % 12, 1 + $sum % 28;
}

# Fills a new ledger with a little of everything that a ledger holds.
sub tell_story {
    my ($ledger) = @_;
    fill_things($ledger);
    my $events = "$ledger.events.jsonl";
    spill($events, join '', map { document("story-$_") . "\n" } 1 .. 10);
    must($ledger, 'import', $events);
    must($ledger, 'record', 'Britain follows', '--date', '2024-11-20', '--actor', 'uk', '--source', 'https://example.org/a', '--id', 'follow',
        '--relation', 'follows:story-1', '--tag', 'strikes', '--quote', 'We follow.', '--note', 'A note about it.');
    must($ledger, 'revise', 'story-2', '--title', 'Something else happened', '--correction', '--reason', 'a slip');
    must($ledger, 'retract', 'story-3', '--reason', 'it was another');
    must($ledger, 'cite', 'story-4', '--source', 'https://example.org/b', '--quote', 'It was so.');
    must($ledger, 'assert', 'may=prohibited', '--on', '2030-01-01');
    must($ledger, 'record', 'Something is taken back', '--date', '2024-11-21', '--actor', 'us', '--source', 'page', '--id', 'gone');
    must($ledger, 'undo', '--yes');
}

# The events of the story that are there no longer.
sub taken_back { return qw(story-3 gone) }

my @questions = (
    ['export', '--format', 'jsonl'], ['log', '--format', 'json'], ['timeline', '--format', 'json'], ['state', '--on', '2024-11-18', '--format', 'json'],
    ['why', 'may', '--on', '2024-11-18', '--format', 'json'], ['search', 'happens', '--format', 'json'],
);

# The answers to all questions, as one text; a question that fails is answered by how it failed.
sub answers {
    my ($ledger) = @_;
    return join "\0", map { my $answer = ask($ledger, @$_); defined $answer->{code} && !$answer->{code} ? $answer->{out} : "$$_[0]: " . describe($answer) } @questions;
}

# The first answer that is another than in the given ones.
sub difference {
    my ($answers, $ledger) = @_;
    my @before = split /\0/, $answers;
    my @now    = split /\0/, answers($ledger);
    for my $place (0 .. $#before) {
        next if $before[$place] eq ($now[$place] // '');
        my ($same) = ($before[$place] ^ $now[$place]) =~ /^(\0*)/;
        my $start = length($same) > 40 ? length($same) - 40 : 0;
        return 'answer ' . ($place + 1) . ': ' . substr($now[$place], $start, 120) . ' instead of ' . substr $before[$place], $start, 120;
    }
    return 'nothing';
}

# The ids of the events that are there. A record that names an address defines a source too, in one transaction: both
# are there, or neither.
sub events {
    my ($ledger) = @_;
    my %events;
    my $documents = must($ledger, 'export', '--format', 'jsonl');
    my %sources = map { $_ => 1 } $documents =~ /^\{"record":"source","id":"([^"]+)"/mg;
    my %cited = (page => 1);
    for my $line (grep {/^\{"record":"event"/} split /\n/, $documents) {
        my ($id) = $line =~ /"id":"([^"]+)"/ or fault("an event without an id: $line");
        $events{$id}++ and fault("$id is there twice");
        my ($source) = $line =~ /"source":"([^"]+)"/ or fault("$id is there without its source");
        $sources{$source} or fault("$id is there and its source $source is not");
        $cited{$source} = 1;
    }
    $cited{$_} or fault("the source $_ is there without the event that brought it") for keys %sources;
    return %events;
}

# Faults unless the ledger verifies.
sub clean {
    my ($ledger, $where) = @_;
    my $answer = ask($ledger, 'verify');
    fault("$where: verify: $answer->{out}" . describe($answer)) if !defined $answer->{code} || $answer->{code};
}

sub copy_ledger {
    my ($from, $to) = @_;
    remove_ledger($to);
    spill($to, slurp($from));
    spill("$to-journal", slurp("$from-journal")) if -e "$from-journal";
}

sub remove_ledger { my ($ledger) = @_; unlink $ledger, map { "$ledger-$_" } qw(journal wal shm) }

1;
