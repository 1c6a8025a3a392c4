# Lets several processes record at once, half of them one record at a time and half a stream; all must succeed.
package Writers;
use strict;
use warnings;
use POSIX ();
use Time::HiRes qw(time);
use Process;
use Report;
use Story;

my $per_writer = 25;
my $ledger;

sub run {
    my ($size)  = @_;
    my $writers = $size->{writers} or return;
    my $began   = time;
    $ledger = "$Process::scratch/ledger.db";
    fill_things($ledger);
    my %pids = map { start($_) => $_ } 1 .. $writers;
    while (%pids) {
        my $pid = waitpid -1, 0;
        my $writer = delete $pids{$pid} // next;
        delete $Process::running{$pid};
        fault("writer $writer of $writers at once failed") if $?;
    }
    clean($ledger, 'after writers at once');
    my %there = events($ledger);
    for my $writer (1 .. $writers) {
        for (1 .. $per_writer) { fault("writer-$writer-$_ was acknowledged and is not there") if !$there{"writer-$writer-$_"} }
    }
    figure(sprintf '%d processes at once recorded %d events each, all are there (%.1f s)', $writers, $per_writer, time - $began);
}

sub start {
    my ($writer) = @_;
    my $pid = fork // die "durability: fork: $!\n";
    if (!$pid) {
        Process::forked();
        my $code = eval { write_events($writer) } // 1;
        POSIX::_exit($code);
    }
    $Process::running{$pid} = 1;
    return $pid;
}

sub write_events {
    my ($writer) = @_;
    if ($writer % 2) {
        for (1 .. $per_writer) {
            my $id = "writer-$writer-$_";
            my $answer = ask($ledger, 'record', "Writer $writer records", '--date', day($id), '--actor', 'us', '--source', 'page', '--id', $id);
            print STDERR "writer $writer: " . describe($answer) . "\n" and return 1 if $answer->{code} // 1;
        }
        return 0;
    }
    my $child = spawn('record', '--stream', '--ledger', $ledger);
    print { $child->{in} } document("writer-$writer-$_") . "\n" for 1 .. $per_writer;
    close $child->{in};
    my $status = finish($child);
    my $count  = $child->{out} =~ tr/\n//;
    return 0 if $status == 0 && $count == $per_writer;
    print STDERR "writer $writer: status $status, $count of $per_writer acknowledged: " . $child->{out} . slurp($child->{err_file});
    return 1;
}

1;
