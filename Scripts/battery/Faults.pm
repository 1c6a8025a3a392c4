# Lets each system call of a write on the ledger, its journal, its folder, its input and its output fail in turn, once
# or from then on. Afterwards the ledger is as before the command or as after it, never in between; the command either
# succeeded or ended with 74 and a message; and the file is whole.
package Faults;
use strict;
use warnings;
use Time::HiRes qw(time);
use Process;
use Report;
use Story;
use Strace;
use Tools;

my $calls = 'openat,open,read,pread64,write,pwrite64,fsync,fdatasync,ftruncate,unlink,unlinkat,rename,renameat2,link,close,fcntl,fstat,newfstatat,lstat,stat,fchown,fchmod';
my %errors = (
    openat     => [qw(EIO EACCES EMFILE ENOSPC EINTR)],
    read       => [qw(EIO EINTR)],
    pread64    => [qw(EIO EINTR)],
    write      => [qw(EIO ENOSPC EINTR EDQUOT)],
    pwrite64   => [qw(EIO ENOSPC EINTR EDQUOT EFBIG)],
    fsync      => [qw(EIO ENOSPC EINTR)],
    fdatasync  => [qw(EIO ENOSPC EINTR)],
    ftruncate  => [qw(EIO ENOSPC EINTR)],
    unlink     => [qw(EIO EPERM EROFS)],
    close      => [qw(EIO)],
    fcntl      => [qw(EIO ENOLCK EINTR)],
    newfstatat => [qw(EIO EACCES)],
    fchown     => [qw(EPERM)],
    fchmod     => [qw(EPERM)],
);
my ($base, $ledger, $folder, $input, $out);

# The commands: their arguments, and what an interrupted reader of them may not find.
my @commands = (
    { name => 'record', arguments => ['record', 'Something new', '--date', '2024-11-22', '--actor', 'us', '--source', 'page', '--id', 'new', '--set', 'may=permitted', '--format', 'json'] },
    { name => 'import',  arguments => ['import', 'INPUT'] },
    { name => 'rebuild', arguments => ['rebuild'] },
    { name => 'undo',    arguments => ['undo', '--yes'] },
    { name => 'init',    arguments => undef },
);

sub run {
    my ($size) = @_;
    has_strace() or return;
    $folder = "$Process::scratch/attacked";
    mkdir $folder;
    ($base, $ledger, $input, $out) = ("$Process::scratch/base.db", "$folder/ledger.db", "$Process::scratch/input.jsonl", "$Process::scratch/output");
    tell_story($base);
    spill($input, join '', map { document("import-$_") . "\n" } 1 .. 3);
    my @faults = map { faults_of($_) } @commands;
    my @chosen = choose(\@faults, $size);
    my %ended;
    my $done = 0;
    for my $fault (@chosen) {
        last if is_over();
        $done++;
        $ended{ attack($fault) }++;
    }
    figure(sprintf '%d of %d faults of %d calls: %s', $done, scalar @faults, scalar(grep { $_->{first} } @faults),
        join ', ', map {"$ended{$_} $_"} sort keys %ended);
}

# All faults of a command: for each call that it makes each error, once and from then on.
sub faults_of {
    my ($command) = @_;
    prepare($command);
    $command->{before} = state($command);
    my $answer = attacked($command);
    fault("$command->{name} under strace: " . describe($answer)) if $answer->{code} // 1;
    $command->{after} = state($command);
    my (@faults, %number);
    for my $call (calls($answer->{trace})) {
        my $number = ++$number{ $call->{name} };
        my $first  = 1;
        my $role   = role($call->{arguments});
        for my $error (@{ $errors{ $call->{name} } // [] }) {
            # A call that is always interrupted is tried forever, and rightly so.
            for my $onward ($error eq 'EINTR' ? 0 : (0, 1)) {
                push @faults, { command => $command, call => $call->{name}, number => $number, error => $error, onward => $onward, role => $role, first => $first };
                $first = 0;
            }
        }
    }
    return @faults;
}

# Which of the files a call is about.
sub role {
    my ($arguments) = @_;
    return $arguments =~ /\Q$ledger\E-journal/ ? 'journal' : $arguments =~ /\Q$ledger\E/ ? 'ledger' : $arguments =~ /\Q$input\E/ ? 'input'
        : $arguments =~ /\Q$out\E/ ? 'output' : 'folder';
}

# In a short run one fault of each call on each file, as many as fit; in a long one all, or as many as fit.
sub choose {
    my ($faults, $size) = @_;
    my @shuffled = sort { $a->[0] <=> $b->[0] } map { [rand, $_] } @$faults;
    my (%seen, @first, @rest);
    for (map { $_->[1] } @shuffled) {
        if ($seen{"$_->{command}{name} $_->{call} $_->{role}"}++) { push @rest, $_ } else { push @first, $_ }
    }
    my @chosen = (@first, @rest);
    return @chosen > $size->{faults} ? @chosen[0 .. $size->{faults} - 1] : @chosen;
}

sub prepare {
    my ($command) = @_;
    remove_ledger($ledger);
    copy_ledger($base, $ledger) if $command->{arguments};
}

sub attacked {
    my ($command, $inject) = @_;
    my @arguments = $command->{arguments} ? (map({ $_ eq 'INPUT' ? $input : $_ } @{ $command->{arguments} }), '--ledger', $ledger) : ('init', $ledger);
    return trace({ files => [$ledger, "$ledger-journal", $folder, $input, $out], out => $out, calls => $calls, inject => $inject }, @arguments);
}

# What the ledger holds, as far as it is the same each time the command runs.
sub state {
    my ($command) = @_;
    return 'no file' if !-e $ledger;
    my $answer = ask($ledger, 'export', '--format', 'jsonl');
    my $log = ask($ledger, 'log', '--format', 'json');
    my ($total) = $log->{out} =~ /"total": *(\d+)/;
    return $answer->{code} ? describe($answer) : ($total // describe($log)) . "\n" . $answer->{out};
}

# Runs a command with a fault, and looks at how it ended and at what is left. Says how it ended.
sub attack {
    my ($fault) = @_;
    my $command = $fault->{command};
    prepare($command);
    my $inject = "$fault->{call}:error=$fault->{error}:when=$fault->{number}" . ($fault->{onward} ? '+' : '');
    my $answer = attacked($command, $inject);
    return 'not reached' if !grep { $_->{injected} } calls($answer->{trace});
    my $told = "$command->{name}, $inject on the $fault->{role}: " . describe($answer);
    finding("$command->{name} hangs", $told, $ledger) if $answer->{hung};
    finding("$command->{name} crashes", $told, $ledger) if $answer->{signal} && !$answer->{hung};
    my $code = $answer->{code} // return 'without an exit';
    check_end($fault, $answer, $told);
    # What cannot be removed stays; it may not be taken for a ledger.
    if (!$command->{arguments} && $code && $fault->{call} =~ /^unlink/ && -e $ledger) {
        my $left = ask($ledger, 'verify')->{code} // 0;
        return 'ended with remains that are refused' if $left == 65 || $left == 66;
    }
    my $is_stored = check_rest($fault, $answer, $told);
    return $code ? "ended with $code" . ($is_stored ? ' though stored' : '') : 'succeeded';
}

# The exit is 0, or 74 with a message; 75 too where a lock failed, and 73 where a new ledger cannot be made.
sub check_end {
    my ($fault, $answer, $told) = @_;
    my $name = "$fault->{command}{name} ($fault->{role})";
    my $code = $answer->{code};
    finding("$fault->{command}{name} says it is a bug (70)", $told, $ledger) if $code == 70;
    my $allowed = $code == 0 || $code == 74 || $code == 75 && $fault->{call} eq 'fcntl' || $code == 73 && !$fault->{command}{arguments} || $code == 70;
    # SQLite takes a page that cannot be read for a malformed one, so that a rebuild may refuse the file as damaged.
    $allowed ||= $code == 1 && $fault->{command}{name} eq 'rebuild' && $fault->{call} eq 'pread64' && $fault->{error} eq 'EIO';
    finding("$name exits with $code rather than 74 where $fault->{call} fails with $fault->{error}", $told, $ledger) if !$allowed;
    finding("$name says nothing of its failure", $told, $ledger) if $code && $answer->{err} !~ /^dateline: \S/m;
    finding("$name succeeds though its output failed", $told, $ledger)
        if !$code && $fault->{role} eq 'output' && $fault->{call} eq 'write' && $fault->{error} ne 'EINTR';
}

# The ledger is as before or as after the command, and whole; where it says that it is done, as after. Says whether
# something is stored.
sub check_rest {
    my ($fault, $answer, $told) = @_;
    my $command = $fault->{command};
    my $name    = "$command->{name} ($fault->{role})";
    my $state   = state($command);
    my $is_stored = $state eq $command->{after} && $state ne $command->{before};
    finding("$name: it is reported as done and is not there", $told, $ledger) if !$answer->{code} && $state ne $command->{after};
    finding("$name: half of it is there", "$told; then: " . substr($state, 0, 200), $ledger) if $state ne $command->{after} && $state ne $command->{before};
    finding("$name: what is stored is reported as failed, and nothing says that it is stored", $told, $ledger)
        if $answer->{code} && $is_stored && $answer->{err} !~ /\b(stored|recorded|made|rebuilt|written|kept|acknowledged|in the ledger)\b/i;
    return $is_stored if !-e $ledger;
    my $verified = ask($ledger, 'verify');
    finding("$name: what is left does not verify", "$told; then: $verified->{out} " . describe($verified), $ledger) if $verified->{code} // 1;
    return $is_stored;
}

1;
