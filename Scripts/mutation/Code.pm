# Swift code as text, with what is no code blanked: comments and string literals.
package Code;
use strict;
use warnings;
use utf8;
use Exporter qw(import);
our @EXPORT = qw(without_texts pieces_of_condition body_after);

# The code, character for character, with blanks for what stands in comments and string literals, interpolations among
# it. Line ends stay.
sub without_texts {
    my ($code) = @_;
    my $blank = sub { my ($text) = @_; $text =~ s/[^\n]/ /g; return $text };
    my $plain = '';
    while ($code =~ /\G(?:(\/\/[^\n]*)|(\/\*)|(#*)(""")|(#*)(")|(.))/gcs) {
        my ($line, $block, $many_marks, $many, $marks, $one, $other) = ($1, $2, $3, $4, $5, $6, $7);
        if    (defined $other) { $plain .= $other }
        elsif (defined $line)  { $plain .= $blank->($line) }
        elsif (defined $block) { $code =~ /\G.*?\*\//gcs; $plain .= $blank->("/*$&") }
        else {
            my $start = pos($code);
            my $begin = defined $many ? "$many_marks$many" : "$marks$one";
            past_literal(\$code, defined $many ? $many : $one, defined $many ? $many_marks : $marks);
            $plain .= $blank->($begin . substr $code, $start, pos($code) - $start);
        }
    }
    return $plain;
}

# Moves on past the end of a string literal that was begun; what is interpolated may have literals of its own.
sub past_literal {
    my ($code, $quote, $marks) = @_;
    while ($$code =~ /\G(?:(\Q$quote$marks\E)|\\\Q$marks\E(\()|\\(.)|(.))/gcs) {
        my ($end, $interpolation) = ($1, $2);
        return if defined $end;
        next if !defined $interpolation;
        my $depth = 1;
        while ($depth && $$code =~ /\G(?:(\()|(\))|(")|(.))/gcs) {
            if    (defined $1) { $depth++ }
            elsif (defined $2) { $depth-- }
            elsif (defined $3) { past_literal($code, '"', '') }
        }
    }
}

# The places of the conditions that stand in a line between commas, [start, length] each, without those that bind or match.
sub pieces_of_condition {
    my ($text, $offset) = @_;
    my ($depth, $start, @pieces) = (0, 0);
    for my $place (0 .. length $text) {
        my $letter = $place < length $text ? substr $text, $place, 1 : ',';
        if    ($letter =~ /[(\[{]/) { $depth++ }
        elsif ($letter =~ /[)\]}]/) { $depth-- }
        elsif ($letter eq ',' && !$depth) {
            my $piece = substr $text, $start, $place - $start;
            my ($lead) = $piece =~ /^(\s*)/;
            $piece =~ s/^\s+|\s+$//g;
            push @pieces, [$offset + $start + length $lead, length $piece] if length $piece && $piece !~ /^(?:let|var|case)\b|[{#]/;
            $start = $place + 1;
        }
    }
    return $depth ? () : @pieces;
}

# The line after the last of the lines that stand further in than the line at PLACE.
sub body_after {
    my ($lines, $place) = @_;
    my ($indent) = $lines->[$place] =~ /^( *)/;
    my $end = $place + 1;
    $end++ while $end < @$lines && ($lines->[$end] =~ /^\s*$/ || $lines->[$end] =~ /^\Q$indent\E /);
    return $end;
}

1;
