# Opens files that were made or edited to mislead. `verify` ends with 1 or refuses the file by name; no command crashes
# or hangs, runs what the file holds, or sends a terminal what it obeys.
package Hostile;
use strict;
use warnings;
use HostileFiles;
use Process;
use Report;
use Story;
use Tools;

my $seconds = 20;    # that a command may take
my ($base, $kept, $ledger, $answers);
my %tally;

my @commands = (
    ['timeline'], ['state'], ['show', 'story-1'], ['search', 'happens'], ['log'], ['export', '--format', 'jsonl'], ['check'], ['diff', '2012-01-01', '2024-12-01'],
    ['why', 'may'], ['actor', 'list'], ['followers', 'story-1'], ['verify', '--format', 'json'], ['verify', '--quick'],
    ['record', 'More', '--date', '2024-11-23', '--actor', 'us', '--source', 'page', '--id', 'more', '--set', 'may=permitted'],
    ['revise', 'story-5', '--title', 'Revised', '--correction', '--reason', 'a slip'], ['undo', '--yes'], ['rebuild'], ['rebuild', '--salvage', 'SALVAGE'],
);

sub run {
    my ($size) = @_;
    has_sql() or return;
    ($base, $kept, $ledger) = map {"$Process::scratch/$_.db"} qw(base kept ledger);
    tell_story($base);
    $answers = answers($base);
    my @all   = HostileFiles::files();
    my @files = $size->{long} ? @all : sample(@all);
    $seconds  = 10 if !$size->{long};
    my $made  = 0;
    for my $file (@files) {
        last if is_over();
        remove_any($_) for $kept, $ledger;
        next if !make($file, $kept);
        $made++;
        look($file, $size->{hostile});
    }
    figure("$made of " . @all . ' hostile files opened: ' . join ', ', map {"$tally{$_} $_"} sort keys %tally);
}

# All files but most of those that are like many others.
sub sample {
    my @alike = grep { $_->{counted} } @_;
    my @some  = map { $_->[1] } (sort { $a->[0] <=> $b->[0] } map { [rand, $_] } @alike)[0 .. 7];
    return ((grep { !$_->{counted} } @_), @some);
}

# Makes a file. One that this ledger has no place for is left out.
sub make {
    my ($file, $path) = @_;
    my $bytes = slurp($base);
    if ($file->{make}) { $file->{make}->($path, $bytes); return 1 }
    if (my $change = $file->{bytes}) { substr $bytes, $change->[0], length $change->[1], $change->[1]; spill($path, $bytes); return 1 }
    my $text = $file->{sql};
    if ($file->{convert}) { return converted($file, $path) }
    spill($path, $bytes);
    my $changes = eval { sql($path, $text . ($file->{counted} ? "SELECT 'changed ' || total_changes();\n" : '')) };
    progress("could not make $file->{name}: " . (ref $@ ? $@->{fault} : $@)) if !defined $changes;
    return defined $changes && $changes !~ /^changed 0$/m && slurp($path) ne $bytes;
}

# The ledger written anew under a setting that only an empty file takes.
sub converted {
    my ($file, $path) = @_;
    return 0 if !command_exists('sqlite3');
    my $dump = "$Process::scratch/dump.sql";
    spill($dump, ".dump\n");
    my $text = run_to_end({ in => $dump }, '/usr/bin/env', 'sqlite3', '-batch', $base)->{out};
    my $bytes = slurp($base);
    return eval { sql($path, "$file->{convert}\n$text\nPRAGMA application_id = " . HostileFiles::mark('', $bytes) . ";\nPRAGMA user_version = " . HostileFiles::version('', $bytes) . ";\n"); 1 };
}

# Runs the commands on a file, each on a fresh copy: `verify` first, then all of the others or so many.
sub look {
    my ($file, $count) = @_;
    my $verified = attempt($file, 'verify');
    my $code = $verified->{code} // -1;
    my $name = $file->{name};
    if    ($code == 0 && $file->{answers}) { finding('a harmless file answers otherwise', "$name; now: " . difference($answers, $ledger), $kept) if answers($ledger) ne $answers }
    elsif ($code == 0 && $file->{optional}) { }
    elsif ($code == 0)                     { finding('verify finds nothing', $name, $kept) }
    elsif ($code == 1 || $code == 65)      { }
    elsif (!-f $kept && ($code == 66 || $code == 74)) { }
    elsif ($code >= 0 && $code != 70)      { finding("verify ends with $code rather than 1 or 65", "$name: " . describe($verified), $kept) }
    finding('verify does not name what is not its own', "$name: " . describe($verified), $kept)
        if $code == 0 && $file->{named} && $verified->{out} !~ /\Q$file->{named}\E/;
    finding('verify refuses and says nothing', $name, $kept) if $code > 0 && "$verified->{out}$verified->{err}" !~ /\S/;
    $tally{ $code == 0 ? 'taken for whole' : $code == 1 ? 'found by verify' : $code == 65 || $code == 66 ? 'refused' : "ended with $code" }++;
    my @chosen = $count ? map { $_->[1] } (sort { $a->[0] <=> $b->[0] } map { [rand, $_] } @commands)[0 .. $count - 1] : @commands;
    # A file that makes one command hang makes others hang too; two more are enough to see that.
    my $hangs = 0;
    for my $command (@chosen) {
        $hangs++ if attempt($file, @$command)->{hung};
        last if $hangs == 2;
    }
}

# Runs a command on a fresh copy of the file, and looks how it ended and what it left.
sub attempt {
    my ($file, @arguments) = @_;
    my $salvaged = "$Process::scratch/salvaged.db";
    remove_ledger($salvaged);
    @arguments = map { $_ eq 'SALVAGE' ? $salvaged : $_ } @arguments;
    my $place = fresh();
    my $answer = run_to_end({ seconds => $seconds }, $Process::dateline, @arguments, '--ledger', $place);
    my $command = $arguments[0];
    my $told = "$file->{name}: dateline @arguments: " . describe($answer);
    if ($answer->{hung}) { finding("$command hangs", $told, $kept); $tally{'commands that hang'}++ }
    elsif ($answer->{signal}) { finding("$command crashes", $told, $kept) }
    elsif ($answer->{code} == 70) { finding("$command says it is a bug (70)", $told, $kept) }
    elsif (!grep { $answer->{code} == $_ } 0, 1, 65, 66, 73, 74) { finding("$command ends with $answer->{code}", $told, $kept) }
    finding("$command sends an escape sequence", $told, $kept) if "$answer->{out}$answer->{err}" =~ /\e/;
    finding("$command runs what the file holds", $told, $kept) if -f $place && ran($place);
    if ($command eq 'rebuild' && !($answer->{code} // 1)) {
        my $verified = ask(-e $salvaged ? $salvaged : $place, 'verify');
        finding("@arguments[0 .. ($#arguments ? 1 : 0)] succeeds and the ledger does not verify", "$told; then: $verified->{out} " . describe($verified), $kept) if $verified->{code} // 1;
    }
    return $answer;
}

# What is no regular file is opened where it lies, the others as a copy.
sub fresh {
    return $kept if -l $kept || !-f $kept;
    my @beside = grep { -e "$kept-$_" && !-f "$kept-$_" } qw(journal wal);
    return $kept if @beside;
    remove_any($ledger);
    spill("$ledger$_", slurp("$kept$_")) for grep { -e "$kept$_" } '', '-journal', '-wal';
    return $ledger;
}

# Whether a trigger left its trace.
sub ran {
    my ($place) = @_;
    return 0 if slurp($place) !~ /CREATE TABLE ran/;
    my $count = eval { sql($place, "SELECT count(*) FROM ran;\n") } // 0;
    return $count =~ /[1-9]/;
}

sub remove_any {
    my ($path) = @_;
    for my $name ($path, map {"$path-$_"} qw(journal wal shm)) { -d $name && !-l $name ? rmdir $name : unlink $name }
}

1;
