# What the parts of the battery report: figures, skipped parts and findings by kind. A finding does not end a part.
package Report;
use strict;
use warnings;
use Exporter qw(import);
use File::Copy qw(copy);
our @EXPORT = qw(figure skipped finding findings fault progress keep_ledger is_over);

our $part   = '';    # the name of the part that runs
our $deadline;         # when the running part has to end, as time tells it; undefined where there is no haste
our $folder = '';    # where the kept ledgers go
my (%count, %details, @order);
my $kept      = 0;
our $most   = 3;     # details and kept ledgers of one kind of finding

# A figure of the running part, on standard output.
sub figure { my ($text) = @_; print "durability: $part: $text\n" }

# A part, or some of one, that cannot run here.
sub skipped { my ($why) = @_; print "durability: $part: skipped: $why\n" }

sub progress { my ($text) = @_; print STDERR "   $text\n" }

# Whether the running part has to end.
sub is_over { return defined $deadline && time > $deadline }

# Something that the program may not do. KIND groups findings; DETAIL says how to see it again.
sub finding {
    my ($kind, $detail, $ledger) = @_;
    $kind = "$part: $kind";
    push @order, $kind if !$count{$kind};
    return if ++$count{$kind} > $most;
    $detail =~ s/\s+\z//;
    $detail .= "\n      kept: " . keep_ledger($ledger) if defined $ledger;
    push @{ $details{$kind} }, $detail;
}

# Copies a ledger and its journal to where they outlive the run. Says where.
sub keep_ledger {
    my ($ledger) = @_;
    mkdir $folder;
    my $place = sprintf '%s/%d.db', $folder, ++$kept;
    return $ledger if !-f $ledger || !copy($ledger, $place);
    copy("$ledger-journal", "$place-journal") if -f "$ledger-journal";
    return $place;
}

# Ends the running part with a finding: nothing that follows would mean anything.
sub fault { my ($message) = @_; die { fault => $message } }

# Prints the findings by kind. Says how many kinds there are.
sub findings {
    for my $kind (@order) {
        print "durability: FAILED: $kind ($count{$kind})\n";
        print "   $_\n" for @{ $details{$kind} };
    }
    return scalar @order;
}

1;
