# Kills the program while it records, at random moments, with a witness outside of it: whatever a process acknowledged
# before it was killed must be in the ledger. Then interrupts an import.
package Kills;
use strict;
use warnings;
use POSIX qw(WIFSIGNALED WTERMSIG WIFEXITED WEXITSTATUS);
use Time::HiRes qw(time);
use Process;
use Report;
use Story;

my $documents = 12;    # a round's at most
my $ledger;
my $full;              # how long a stream and a single record take here
my %witness;           # event id => the entry that the acknowledgement named
my %written;           # event ids that are in the ledger though nobody heard so: at most one a round
my %round_of;
my $book;

sub run {
    my ($size) = @_;
    my $rounds = $size->{kills};
    $ledger = "$Process::scratch/ledger.db";
    fill_things($ledger);
    open $book, '>', "$Process::scratch/witness" or die "durability: $!\n";
    $book->autoflush(1);
    $full = calibrate();
    my $killed = kill_rounds($rounds);
    check_ledger();
    $rounds = $killed->{stream} + $killed->{plain};
    figure("$rounds kills ($killed->{stream} of a stream, $killed->{plain} of a single record): all " . keys(%witness)
            . ' acknowledged events are there, ' . keys(%written) . ' more were stored unheard; the ledger is whole') if $rounds;
    interrupted_import();
}

sub kill_rounds {
    my ($rounds) = @_;
    my %killed  = (stream => 0, plain => 0);
    my $started = time;
    my $round   = 0;
    while ($killed{stream} + $killed{plain} < $rounds && !is_over()) {
        $round++;
        fault('the kills come too late: too many processes end by themselves') if $round > 10 + 3 * $rounds;
        my $kind = $round % 5 == 0 ? 'plain' : 'stream';
        my ($acknowledged, $was_killed) = $kind eq 'plain' ? plain_round($round) : stream_round($round);
        $killed{$kind}++ if $was_killed;
        # Every other time one who only reads meets the file as the kill left it, else the next one who writes.
        if ($round % 2 && @$acknowledged) {
            my $answer = ask($ledger, 'show', $acknowledged->[-1]);
            fault("round $round: the ledger does not show $acknowledged->[-1], which was acknowledged: " . describe($answer)) if $answer->{code} // 1;
        }
        my $kills = $killed{stream} + $killed{plain};
        next if !$was_killed || $kills % 100;
        clean($ledger, "round $round");
        progress(sprintf '%d of %d kills, %d acknowledged, %.0f s', $kills, $rounds, scalar(keys %witness), time - $started);
    }
    return \%killed;
}

# ---------------------------------------------------------------------------------------------------- rounds

# Feeds a stream and kills it: at any moment of its life, or within milliseconds after one of its acknowledgements,
# where the next transaction is on its way.
sub stream_round {
    my ($round) = @_;
    my @ids   = map { sprintf 'stream-%d-%d', $round, $_ } 1 .. $documents;
    my $child = spawn('record', '--stream', '--ledger', $ledger);
    print { $child->{in} } document($_) . "\n" for @ids;
    close $child->{in} if $round % 3;    # else it waits for more
    my ($after, $delay) = $round % 2 ? (0, rand($full->{stream} * 1.05)) : (int(rand $documents), rand($full->{stream} / $documents * 1.5));
    my $was_killed = kill_after($child, $after, $delay);
    learn('stream', $child) if !$was_killed;
    my @acknowledged = acknowledgements($child, $round);
    no_surprise($child, $was_killed, "round $round (stream)");
    for my $place (0 .. $#acknowledged) {
        fault("round $round: acknowledgement $place is of $acknowledged[$place], not of $ids[$place]") if $acknowledged[$place] ne $ids[$place];
    }
    $round_of{$_} = $round for @ids;
    return (\@acknowledged, $was_killed);
}

# Starts one `record` and kills it at any moment of its life.
sub plain_round {
    my ($round) = @_;
    my $id    = "plain-$round";
    my $child = spawn(
        'record', "Something happens in round $round", '--date', day($id), '--actor', 'us', '--set', 'may=permitted',
        '--source', "https://example.org/$id", '--id', $id, '--format', 'json', '--ledger', $ledger
    );
    close $child->{in};
    my $was_killed = kill_after($child, 0, rand($full->{plain} * 1.05));
    learn('plain', $child) if !$was_killed;
    my @acknowledged = acknowledgements($child, $round);
    no_surprise($child, $was_killed, "round $round (record)");
    $round_of{$id} = $round;
    return (\@acknowledged, $was_killed);
}

# Waits until the child has acknowledged so many and then so long, or has ended; kills it. Says whether it was killed.
sub kill_after {
    my ($child, $lines, $delay) = @_;
    my $deadline = time + $Process::patience;
    while ($lines && !$child->{ended}) {
        fault('a process did not answer') if time > $deadline;
        take_output($child, 1);
        last if ($child->{out} =~ tr/\n//) >= $lines;
    }
    my $end = time + $delay;
    while (!$child->{ended} && (my $left = $end - time) > 0) { take_output($child, $left) }
    kill 'KILL', $child->{pid};
    my $status = finish($child);
    return WIFSIGNALED($status) && WTERMSIG($status) == 9;
}

# A process that ended before its kill was quicker than thought.
sub learn {
    my ($kind, $child) = @_;
    my $took = $child->{ended_at} - $child->{began};
    $full->{$kind} = 0.5 * ($full->{$kind} + $took) if $took < $full->{$kind};
}

# What a child said whole, as event ids, written into the witness's book.
sub acknowledgements {
    my ($child, $round) = @_;
    my @ids;
    for my $line ($child->{out} =~ /^(.*)\n/mg) {
        my ($id, $entries) = $line =~ /^\{"event":"([^"]+)","entries":\[([\d,]+)\]/ or fault("round $round: no acknowledgement: $line");
        $witness{$id} = (split /,/, $entries)[-1];
        print $book "$id $witness{$id}\n";
        push @ids, $id;
    }
    return @ids;
}

# A process that was not killed must have succeeded.
sub no_surprise {
    my ($child, $was_killed, $where) = @_;
    my $said = slurp($child->{err_file});
    fault("$where: it ended by itself with status $child->{status}: $said") if !$was_killed && $child->{status} != 0;
    fault("$where: it complained: $said") if $said =~ /dateline: /;
}

# ---------------------------------------------------------------------------------------------------- checks

# Everything acknowledged is there, in the entry that was named; at most one a round is there unheard; the file is
# whole, and its projections are what a rebuild makes of the entries.
sub check_ledger {
    clean($ledger, 'at the end');
    my %there = events($ledger);
    for my $id (sort keys %witness) {
        fault("$id was acknowledged and is not there") if !$there{$id};
    }
    my %unheard;
    for my $id (grep { !$witness{$_} && !/^calibrate/ } keys %there) {
        my $round = $round_of{$id} // fault("$id is there and was never fed");
        fault("round $round: more than one event was stored unheard") if $unheard{$round}++;
        $written{$id} = 1;
    }
    my $before = answers($ledger);
    must($ledger, 'rebuild');
    fault('a rebuild changes what is answered: the projections were not those of the entries') if $before ne answers($ledger);
    clean($ledger, 'after a rebuild');
}

# Interrupts an import of a table in its midst: it must leave the ledger as it was, and say so.
sub interrupted_import {
    my $before = must($ledger, 'log', '--format', 'json');
    my $child = spawn('import', '-', '--form', 'table', '--ledger', $ledger);
    # More than a pipe holds: once it is written, some of it was read.
    print { $child->{in} } "title,date,actor,source\n", map {"Row $_,2024-11-17,us,https://example.org/import\n"} 1 .. 5000;
    kill 'INT', $child->{pid};
    print { $child->{in} } map {"Row $_,2024-11-17,us,https://example.org/import\n"} 5001 .. 6000;
    close $child->{in};
    my $status = finish($child);
    my $said   = slurp($child->{err_file});
    fault("an interrupted import ended with status $status: $said") if !WIFEXITED($status) || WEXITSTATUS($status) != 130;
    fault("an interrupted import says: $said") if $said !~ /interrupted/;
    my $after = must($ledger, 'log', '--format', 'json');
    fault('an interrupted import left something in the ledger') if $before ne $after;
    clean($ledger, 'the interrupted import');
    figure('an interrupted import left the ledger as it was');
}

# How long a whole stream and a single record take here, so that the kills fall into their lives.
sub calibrate {
    my %took;
    my $child = spawn('record', '--stream', '--ledger', $ledger);
    print { $child->{in} } document("calibrate-$_") . "\n" for 1 .. $documents;
    close $child->{in};
    fault("a stream that nobody kills fails: $child->{out}" . slurp($child->{err_file})) if finish($child);
    $took{stream} = time - $child->{began};
    my $began = time;
    must($ledger, 'record', 'Something happens', '--date', '2024-11-17', '--actor', 'us', '--source', 'page', '--id', 'calibrate');
    $took{plain} = time - $began;
    progress(sprintf 'a stream of %d takes %.0f ms, a single record %.0f ms', $documents, $took{stream} * 1000, $took{plain} * 1000);
    return \%took;
}

1;
