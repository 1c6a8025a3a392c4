# Processes of the program: started with pipes, or run to their end within a time.
package Process;
use strict;
use warnings;
use Exporter qw(import);
use POSIX qw(WIFSIGNALED WTERMSIG WIFEXITED WEXITSTATUS);
use Time::HiRes qw(time);
use Report;
our @EXPORT = qw(spawn take_output finish ask ask_plain run_to_end must must_plain describe slurp spill command_exists);

our $dateline;           # the program
our $scratch;            # a folder for what the processes say
our $patience = 120;     # seconds that a process may take before it counts as stuck
our %running;            # the processes that were started and have not ended
my $main = $$;
END { my $status = $?; end() if $$ == $main; $? = $status }

# In a process that was forked to run a part: the parent's processes are not its own, its folder is.
sub begin {
    my ($folder) = @_;
    forked();
    $main    = $$;
    $scratch = $folder;
    mkdir $folder or die "durability: $folder: $!\n";
}

# Forgets the processes of the parent, in a process that was forked.
sub forked { %running = (); $main = -1 }

# Ends the processes that this one started.
sub end { kill 'TERM', keys %running if %running }

# Starts the program with pipes to its input and from its output.
sub spawn {
    my @arguments = @_;
    pipe my $child_in, my $in or die "durability: $!\n";
    pipe my $out, my $child_out or die "durability: $!\n";
    my $err_file = "$scratch/err-$$";
    my $pid = fork // die "durability: fork: $!\n";
    if (!$pid) {
        open STDIN,  '<&', $child_in;
        open STDOUT, '>&', $child_out;
        open STDERR, '>',  $err_file;
        exec { $dateline } $dateline, @arguments or POSIX::_exit(127);
    }
    close $child_in;
    close $child_out;
    $in->autoflush(1);
    $running{$pid} = 1;
    return { pid => $pid, in => $in, out_pipe => $out, out => '', ended => 0, err_file => $err_file, began => time };
}

# Takes what the child has said, waiting at most so long for it.
sub take_output {
    my ($child, $wait) = @_;
    my $bits = '';
    vec($bits, fileno $child->{out_pipe}, 1) = 1;
    my $ready = select $bits, undef, undef, $wait;
    fault('a process does not end') if !$ready && $wait >= $patience;
    return if $ready <= 0;
    my $count = sysread $child->{out_pipe}, $child->{out}, 65536, length $child->{out};
    @$child{qw(ended ended_at)} = (1, time) if !$count;
}

# Takes all that the child says until it ends. Returns its status as waitpid gives it.
sub finish {
    my ($child) = @_;
    take_output($child, $patience) while !$child->{ended};
    waitpid $child->{pid}, 0;
    $child->{status} = $?;
    delete $running{ $child->{pid} };
    return $child->{status};
}

# Runs any program to its end, or until SECONDS are over. The answer has its exit code (undefined after a signal), the
# signal, whether it hung, its output and its complaints. OPTIONS: in, out (files), seconds.
sub run_to_end {
    my ($options, @words) = @_;
    my $out = $options->{out} // "$scratch/out-$$";
    my $err = "$scratch/err-$$";
    my $pid = fork // die "durability: fork: $!\n";
    if (!$pid) {
        open STDIN,  '<', $options->{in} // '/dev/null';
        open STDOUT, '>', $out;
        open STDERR, '>', $err;
        exec { $words[0] } @words or POSIX::_exit(127);
    }
    $running{$pid} = 1;
    my $hung = 0;
    local $SIG{ALRM} = sub { $hung = 1; kill 'KILL', children($pid), $pid };
    alarm($options->{seconds} // $patience);
    1 while waitpid($pid, 0) != $pid;
    my $status = $?;
    alarm 0;
    delete $running{$pid};
    return {
        code   => WIFEXITED($status) ? WEXITSTATUS($status) : undef,
        signal => WIFSIGNALED($status) ? WTERMSIG($status) : 0,
        hung   => $hung,
        out    => slurp($out),
        err    => slurp($err),
    };
}

# The processes that PID started: a tracer that is killed lets what it traces go on.
sub children {
    my ($pid) = @_;
    my $file;
    open $file, '<', "/proc/$pid/task/$pid/children" or return ();
    my $line = <$file> // '';
    return split ' ', $line;
}

# Runs a command of the program on a ledger.
sub ask { my ($ledger, @arguments) = @_; return ask_plain(@arguments, '--ledger', $ledger) }
sub ask_plain { my @arguments = @_; return run_to_end({}, $dateline, @arguments) }

# The same, which must succeed; its output.
sub must { my ($ledger, @arguments) = @_; return must_plain(@arguments, '--ledger', $ledger) }

sub must_plain {
    my @arguments = @_;
    my $answer = ask_plain(@arguments);
    fault("dateline @arguments: " . describe($answer)) if !defined $answer->{code} || $answer->{code};
    return $answer->{out};
}

# How a process ended, in a line.
sub describe {
    my ($answer) = @_;
    my $end = $answer->{hung} ? 'it hung' : $answer->{signal} ? "signal $answer->{signal}" : "exit $answer->{code}";
    my $said = $answer->{err};
    $said =~ s/\s+/ /g;
    return $end . (length $said ? ': ' . substr($said, 0, 300) : '');
}

sub slurp {
    my ($path) = @_;
    open my $file, '<:raw', $path or return '';
    local $/;
    return scalar(<$file>) // '';
}

sub spill {
    my ($path, $bytes) = @_;
    open my $file, '>:raw', $path or die "durability: $path: $!\n";
    print $file $bytes;
    close $file or die "durability: $path: $!\n";
}

sub command_exists {
    my ($name) = @_;
    return scalar grep { -x "$_/$name" } split /:/, $ENV{PATH} // '';
}

1;
