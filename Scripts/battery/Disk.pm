# A disk as a power cut may leave it: what was synced is there; of what was written since, any part may be, in any order.
# Names are kept by the folder: they hold once the folder was synced.
package Disk;
use strict;
use warnings;

# A disk with files, given as name => content, all synced.
sub new {
    my ($class, %files) = @_;
    my $disk = bless { durable => {}, now => {}, names => [] }, $class;
    $disk->{durable}{$_} = $disk->{now}{$_} = { content => $files{$_}, pending => [] } for keys %files;
    return $disk;
}

# Takes a call: [write => NAME, OFFSET, BYTES], [cut => NAME, LENGTH], [sync => NAME], [make => NAME], [remove => NAME],
# [rename => OLD, NEW], [sync_names].
sub take {
    my ($disk, $what, $name, @rest) = @_;
    if ($what eq 'make') {
        return if $disk->{now}{$name};
        my $file = { content => '', pending => [] };
        $disk->{now}{$name} = $file;
        push @{ $disk->{names} }, [$name => $file];
    } elsif ($what eq 'remove') {
        delete $disk->{now}{$name};
        push @{ $disk->{names} }, [$name => undef];
    } elsif ($what eq 'rename') {
        my $file = delete $disk->{now}{$name};
        $disk->{now}{ $rest[0] } = $file;
        push @{ $disk->{names} }, [$name => undef, $rest[0] => $file];
    } elsif ($what eq 'sync_names') {
        $disk->{durable} = { %{ $disk->{now} } };
        $disk->{names} = [];
    } elsif ($what eq 'sync') {
        my $file = $disk->{now}{$name} or die "durability: $name is synced and not there\n";
        apply(\$file->{content}, $_) for @{ $file->{pending} };
        $file->{pending} = [];
    } else {
        my $file = $disk->{now}{$name} or die "durability: $name is written and not there\n";
        push @{ $file->{pending} }, [$what, @rest];
    }
}

# The calls that a power cut may undo: their number.
sub unsynced {
    my ($disk) = @_;
    my %seen;
    my $count = @{ $disk->{names} };
    $count += @{ $_->{pending} } for grep { !$seen{$_}++ } values %{ $disk->{now} }, values %{ $disk->{durable} };
    return $count;
}

# What a power cut leaves, as name => content. MANNER says what becomes of the unsynced: `lost` nothing of it is there,
# `kept` all of it, `torn` all but that of the last write only a part, `last` the last write alone, `random` any of it.
sub after_power_cut {
    my ($disk, $manner) = @_;
    my %names = %{ $disk->{durable} };
    my $changes = $disk->{names};
    my $kept = $manner eq 'lost' ? 0 : $manner eq 'random' ? int rand(@$changes + 1) : scalar @$changes;
    for my $change (@$changes[0 .. $kept - 1]) {
        my @pairs = @$change;
        while (my ($name, $file) = splice @pairs, 0, 2) {
            if ($file) { $names{$name} = $file } else { delete $names{$name} }
        }
    }
    return map { $_ => content($names{$_}, $manner) } keys %names;
}

sub content {
    my ($file, $manner) = @_;
    my $content = $file->{content};
    my @pending = @{ $file->{pending} };
    if    ($manner eq 'lost')             { @pending = () }
    elsif ($manner eq 'last')             { @pending = @pending[-1 .. -1] if @pending }
    elsif ($manner eq 'torn' && @pending) { $pending[-1] = torn($pending[-1]) }
    elsif ($manner eq 'random') {
        my $share = rand;
        @pending = map { rand() < 0.2 ? torn($_) : $_ } grep { rand() < $share } @pending;
    }
    apply(\$content, $_) for @pending;
    return $content;
}

# The first or the last part of a write: cut at a sector where it is longer than one.
sub torn {
    my ($call) = @_;
    my ($what, $offset, $bytes) = @$call;
    return $call if $what ne 'write' || length $bytes < 2;
    my $sectors = int((length($bytes) - 1) / 512);
    my $length = $sectors ? 512 * (1 + int rand $sectors) : int(length($bytes) / 2);
    return rand() < 0.5 ? [write => $offset, substr $bytes, 0, $length] : [write => $offset + $length, substr $bytes, $length];
}

sub apply {
    my ($content, $call) = @_;
    my ($what, $place, $bytes) = @$call;
    if ($what eq 'cut') {
        $$content = length $$content > $place ? substr($$content, 0, $place) : $$content . "\0" x ($place - length $$content);
        return;
    }
    $$content .= "\0" x ($place - length $$content) if length $$content < $place;
    substr $$content, $place, length $bytes, $bytes;
}

1;
