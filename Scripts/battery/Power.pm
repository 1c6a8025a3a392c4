# Cuts the power at each point of a write: what one process wrote to the ledger and its journal is recorded, and
# replayed up to that point with what was not synced lost, torn or reordered. Whatever the disk then holds must open,
# verify, and hold all that was acknowledged before, and nothing half.
package Power;
use strict;
use warnings;
use Digest::SHA qw(sha1_hex);
use Disk;
use Process;
use Report;
use Story;
use Strace;
use Tools;

my $calls = 'openat,open,write,pwrite64,pwritev,writev,fsync,fdatasync,ftruncate,unlink,unlinkat,rename,renameat,renameat2,link,linkat';
my @manners = qw(lost kept torn last random random random);
my ($base, $folder, $ledger, $out);

my @scenarios = (
    { name => 'a stream', input => [map { document("stream-$_") } 1 .. 3], arguments => ['record', '--stream'], each => 1 },
    { name => 'an import', input => [map { document("import-$_") } 1 .. 5], arguments => ['import', '-', '--form', 'documents'] },
    { name => 'a rebuild', arguments => ['rebuild'] },
    { name => 'an undo', arguments => ['undo', '--yes'] },
    { name => 'an init', init => 1 },
);

sub run {
    my ($size) = @_;
    has_strace() or return;
    $folder = "$Process::scratch/disk";
    mkdir $folder;
    ($base, $ledger, $out) = ("$Process::scratch/base.db", "$folder/ledger.db", "$Process::scratch/output");
    tell_story($base);
    my $share = int($size->{power} / @scenarios) || 1;
    my ($points, $states, $checked) = (0, 0, 0);
    for my $scenario (@scenarios) {
        record($scenario);
        $points += @{ $scenario->{calls} } + 1;
        my @found = disks($scenario);
        $states += @found;
        my @chosen = map { $_->[1] } sort { $a->[0] <=> $b->[0] } map { [rand, $_] } @found;
        splice @chosen, $share if @chosen > $share;
        for my $disk (@chosen) {
            last if is_over();
            check($scenario, $disk);
            $checked++;
        }
    }
    figure("$checked of $states different disks after a power cut at $points points of " . join(', ', map { $_->{name} } @scenarios) . ' were opened');
}

# ---------------------------------------------------------------------------------------------------- recording

# Runs a scenario under strace. Keeps its calls, and what the ledger answers after so many acknowledgements.
sub record {
    my ($scenario) = @_;
    my @input = @{ $scenario->{input} // [] };
    start($scenario);
    $scenario->{states} = [state()];
    my $log;
    for my $count ($scenario->{each} ? (1 .. @input) : scalar @input) {
        start($scenario);
        $log = run_once($scenario, @input[0 .. $count - 1]);
        push @{ $scenario->{states} }, state();
    }
    $scenario->{calls} = [map { disk_call($_) } calls($log)];
    fault("$scenario->{name}: no acknowledgement was seen") if !grep { $_->[0] eq 'acknowledge' } @{ $scenario->{calls} };
}

sub start {
    my ($scenario) = @_;
    remove_ledger($ledger);
    copy_ledger($base, $ledger) if !$scenario->{init};
}

sub run_once {
    my ($scenario, @input) = @_;
    my $in = "$Process::scratch/input";
    spill($in, join '', map {"$_\n"} @input);
    my @arguments = $scenario->{init} ? ('init', $ledger) : (@{ $scenario->{arguments} }, '--ledger', $ledger);
    my $answer = trace({ files => [$ledger, "$ledger-journal", $folder, $out], out => $out, in => $in, calls => $calls, whole => 1 }, @arguments);
    fault("$scenario->{name} under strace: " . describe($answer)) if $answer->{code} // 1;
    return $answer->{trace};
}

# What the ledger holds, as far as it is the same each time.
sub state {
    return 'no ledger' if !-e $ledger;
    my $answer = ask($ledger, 'export', '--format', 'jsonl');
    return $answer->{code} ? describe($answer) : $answer->{out};
}

# A call as the disk takes it, or an acknowledgement; nothing for one that changes nothing.
sub disk_call {
    my ($call) = @_;
    my ($name, $arguments, $value) = @$call{qw(name arguments value)};
    return if $value eq '?' || $value < 0;
    my ($path) = grep { index($_, $Process::scratch) == 0 } map { unescape($_) } $arguments =~ /[<"]((?:\\x[0-9a-f]{2})+)[>"]/g;
    defined $path or fault("a call without a file: $name($arguments)");
    return [acknowledge => ''] if $path eq $out && $name =~ /write/;
    return if $path eq $out;
    if ($name =~ /^open/) { return $arguments =~ /O_CREAT/ ? [make => $path] : () }
    if ($name eq 'pwrite64') {
        my ($bytes, $offset) = $arguments =~ /"((?:\\x[0-9a-f]{2})*)", \d+, (\d+)$/ or fault('a write that cannot be read: ' . substr $arguments, 0, 200);
        return [write => $path, $offset, substr unescape($bytes), 0, $value];
    }
    if ($name eq 'ftruncate') { return [cut => $path, $arguments =~ /, (\d+)$/] }
    if ($name =~ /^fd?a?t?a?sync$/) { return $path eq $folder ? ['sync_names'] : [sync => $path] }
    if ($name =~ /^unlink/) { return [remove => $path] }
    fault("the disk does not know the call $name");
}

# ---------------------------------------------------------------------------------------------------- cutting

# The different disks that a power cut may leave, at any point and in any manner.
sub disks {
    my ($scenario) = @_;
    my $disk = Disk->new($scenario->{init} ? () : ($ledger => slurp($base)));
    my ($acknowledged, $point) = (0, 0);
    my (@disks, %seen);
    for my $call (@{ $scenario->{calls} }, undef) {
        for my $manner ($disk->unsynced ? @manners : 'lost') {
            my %files = $disk->after_power_cut($manner);
            my $key = join ' ', $acknowledged, map { ($_, sha1_hex($files{$_})) } sort keys %files;
            next if $seen{$key}++;
            push @disks, { files => \%files, acknowledged => $acknowledged, where => "$scenario->{name}, cut after call $point, unsynced writes $manner" };
        }
        last if !$call;
        $point++;
        if ($call->[0] eq 'acknowledge') { $acknowledged++ } else { $disk->take(@$call) }
    }
    return @disks;
}

# Opens what a power cut left: first somebody who reads, who verifies or who writes.
sub check {
    my ($scenario, $disk) = @_;
    remove_ledger($ledger);
    spill($_, $disk->{files}{$_}) for keys %{ $disk->{files} };
    my $kept = "$Process::scratch/as-cut.db";
    remove_ledger($kept);
    copy_ledger($ledger, $kept) if -e $ledger;
    return check_init($disk, $kept) if $scenario->{init} && !$disk->{acknowledged};
    my $first = (qw(export verify rebuild))[rand 3];
    my $state = $first eq 'export' ? state() : '';
    if ($first eq 'rebuild') {
        my $rebuilt = ask($ledger, 'rebuild');
        finding('the ledger cannot be written after a power cut', "$disk->{where}: rebuild: " . describe($rebuilt), $kept) if $rebuilt->{code} // 1;
    }
    my $verified = ask($ledger, 'verify');
    finding('the ledger does not verify after a power cut', "$disk->{where}: $verified->{out} " . describe($verified), $kept) if $verified->{code} // 1;
    $state = state() if !length $state;
    my @states = @{ $scenario->{states} };
    my $least  = $disk->{acknowledged};
    my @may    = grep { defined $states[$_] } $least, $least + 1;
    return if grep { $state eq $states[$_] } @may;
    my ($older) = grep { $state eq $states[$_] } 0 .. $least - 1;
    finding(defined $older ? 'what was acknowledged is lost' : 'the ledger holds something half', "$disk->{where}: " . substr($state, -300), $kept);
}

# A ledger whose making nobody was told of may be missing, empty or refused; it may not be taken for whole and be none.
sub check_init {
    my ($disk, $kept) = @_;
    return if !-e $ledger;
    my $verified = ask($ledger, 'verify');
    my $code = $verified->{code} // -1;
    return if $code == 0 || $code == 65 || $code == 66;
    finding('a ledger that was being made is neither whole nor refused', "$disk->{where}: " . describe($verified), $kept);
}

1;
