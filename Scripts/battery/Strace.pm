# System calls of the program on the files that matter, as strace writes them.
package Strace;
use strict;
use warnings;
use Exporter qw(import);
use Process;
use Report;
our @EXPORT = qw(trace calls unescape);

# Runs the program under strace on the calls to the given files only. OPTIONS: files, out (where its output goes), in,
# calls (a list for -e trace=), inject (for -e inject=), whole (the data of writes is kept). Returns the answer of
# run_to_end with the trace.
sub trace {
    my ($options, @arguments) = @_;
    my $log = "$Process::scratch/trace";
    my @words = ('strace', '-f', '-y', '-qq', '-o', $log, '-e', "trace=$options->{calls}", '-e', 'signal=none', map { ('-P', $_) } @{ $options->{files} });
    push @words, '-xx', '-s', 4_000_000 if $options->{whole};
    push @words, '-e', "inject=$options->{inject}" if $options->{inject};
    my $answer = run_to_end({ out => $options->{out}, in => $options->{in}, seconds => 60 }, '/usr/bin/env', @words, $Process::dateline, @arguments);
    $answer->{trace} = slurp($log);
    return $answer;
}

# The calls of a trace, in their order: name, arguments, value and whether the failure was injected. A call that another
# thread's cut in two is put together, at the place of its end.
sub calls {
    my ($trace) = @_;
    my (@calls, %begun);
    for my $line (split /\n/, $trace) {
        my ($pid, $rest) = $line =~ /^(\d+) +(.*)/ or next;
        if ($rest =~ s/ <unfinished \.\.\.>$//) { $begun{$pid} = $rest; next }
        if ($rest =~ s/^<\.\.\. \w+ resumed>//) { $rest = (delete $begun{$pid} // next) . $rest }
        my ($name, $arguments, $value, $note) = $rest =~ /^(\w+)\((.*)\) += (-?\d+|\?)(?:<[^>]*>)?(.*)/ or next;
        push @calls, { name => $name, arguments => $arguments, value => $value, injected => $note =~ /INJECTED/ ? 1 : 0 };
    }
    return @calls;
}

# The bytes of a string that was written by -xx.
sub unescape { my ($text) = @_; $text =~ s/\\x//g; return pack 'H*', $text }

1;
