# Small mutations of Swift code. All are compiled in at once, and the environment says which of them acts: each is
# written so that the code does as before while it does not act.
package Mutations;
use strict;
use warnings;
use utf8;
use Code;
use Exporter qw(import);
our @EXPORT = qw(mutations_of mutated support);

my %turned = ('<' => '<=', '<=' => '<', '>' => '>=', '>=' => '>', '==' => '!=', '!=' => '==', '&&' => '||', '||' => '&&', '..<' => '...', '...' => '..<',
    first => 'last', last => 'first', min => 'max', max => 'min', true => 'false', false => 'true');

# The mutations that a file allows: its PATH, line (from 0), kind, the text before and after, and how it is written.
sub mutations_of {
    my ($path, $code) = @_;
    my @lines = split /\n/, $code, -1;
    my @plain = split /\n/, without_texts($code), -1;
    my @found;
    for my $place (0 .. $#plain) {
        my $line = $plain[$place];
        # Declarations compare types, and attributes are no code that runs.
        next if $line =~ /^\s*(?:#|@|import\b|infix\b|extension\b)/ || $line =~ /\b(?:func|init|subscript|protocol|typealias|associatedtype)\b.*\bwhere\b/ || $line =~ /\bfunc [^\w ]/;
        my $add = sub { my ($kind, $start, $length, $to, $write) = @_; push @found, { path => $path, line => $place, kind => $kind, start => $start, length => $length, from => substr($lines[$place], $start, $length), to => $to, write => $write } };
        comparisons($line, $add);
        bounds($line, $add);
        choices($line, $add);
        conditions($line, $lines[$place], $add);
        dropped_case(\@lines, \@plain, $place, sub { push @found, { path => $path, line => $place, kind => 'case', @_ } });
    }
    return @found;
}

sub comparisons {
    my ($line, $add) = @_;
    while ($line =~ / (<=?|>=?|==|!=) /g) {
        my ($operator, $start) = ($1, $-[1]);
        my $after    = substr $line, pos $line;
        my $operands = $after =~ /^nil\b/ ? 'nil' : $after =~ /^\(/ && substr($line, $start - 2, 1) eq ')' ? 'pairs' : 'values';
        $add->('comparison', $start, length $operator, $turned{$operator}, { operator => $operator, operands => $operands });
    }
    while ($line =~ / (&&|\|\|) /g) { $add->('logic', $-[1], 2, $turned{$1}, { operator => $1, operands => 'truths' }) }
}

sub bounds {
    my ($line, $add) = @_;
    while ($line =~ / [+-] (1)\b(?![.\w])/g) { $add->('bound', $-[1], 1, '0', { form => '(%s ? 0 : 1)' }) }
    while ($line =~ /(?<=[\w)\]])(\.\.<|\.\.\.)(?=[\w(])/g) { $add->('bound', $-[1], 3, $turned{$1}, { operator => $1, operands => 'ends' }) }
}

sub choices {
    my ($line, $add) = @_;
    while ($line =~ /(?<=\.)(first|last)\b(?!:)/g) { $add->('choice', $-[1], length $1, $turned{$1}, { name => $1 }) }
    while ($line =~ /(?<![\w.])(min|max)(?=\()/g) { $add->('choice', $-[1], 3, $turned{$1}, { name => $1 }) }
    while ($line =~ /(?<=\.)(min|max)(?=\(| \{)/g) { $add->('choice', $-[1], 3, $turned{$1}, { name => $1 }) }
    while ($line =~ /(?<![\w.])(true|false)\b(?!:)/g) { $add->('truth', $-[1], length $1, $turned{$1}, { form => "(%s != $1)" }) }
}

sub conditions {
    my ($line, $written, $add) = @_;
    return if $line !~ /^(\s*(?:\} else )?(?:guard|if) )(.*?)(?: else)? \{(?:.*\}|\s*)$/;
    for (pieces_of_condition($2, length $1)) {
        my ($start, $length) = @$_;
        my $condition = substr $written, $start, $length;
        $add->('condition', $start, $length, "!($condition)", { form => "%s != ($condition)" });
    }
}

# A case that does what another case of its switch does.
sub dropped_case {
    my ($lines, $plain, $place, $add) = @_;
    return if $plain->[$place] !~ /^( *)case \.[a-z][^{]*?:(?= |$)/ || $plain->[$place] =~ /\bwhere\b/;
    my $indent = $1;
    my $is_case = sub { $plain->[$_[0]] =~ /^\Q$indent\E(?:case\b.*:|default:)/ };
    my ($first, $last) = ($place, $place);
    $first-- while $first > 0 && ($plain->[$first - 1] =~ /^\Q$indent\E(?: |case\b|default:)/ || $plain->[$first - 1] =~ /^\s*$/);
    $last++ while $last < $#$plain && ($plain->[$last + 1] =~ /^\Q$indent\E(?: |case\b|default:)/ || $plain->[$last + 1] =~ /^\s*$/);
    my $body = sub {
        my ($at) = @_;
        my ($pattern) = $plain->[$at] =~ /^(.*?:)(?= |$)/ or return undef;
        return join "\n", substr($lines->[$at], length $pattern), @$lines[$at + 1 .. body_after($plain, $at) - 1];
    };
    my $own = $body->($place);
    my ($pattern) = $plain->[$place] =~ /^(.*?):(?= |$)/;
    return if !defined $own || $plain->[$place] =~ /:$/ && $own =~ /^\s*$/;
    my %bound = map { $_ => 1 } $pattern =~ /\blet (\w+)/g;
    for my $other (grep { $_ != $place && $is_case->($_) } $first .. $last) {
        my $theirs = $body->($other);
        next if !defined $theirs || $theirs eq $own || $theirs =~ /^\s*$/;
        # What the other case binds must be bound by this one too.
        next if $plain->[$other] =~ /^(.*?):(?= |$)/ && grep { !$bound{$_} } $1 =~ /\blet (\w+)/g;
        $add->(from => trimmed($lines->[$place]), to => 'the body of ' . trimmed($lines->[$other]),
            write => { before => substr($lines->[$place], 0, length $pattern) . " where %s:$theirs" });
    }
}

sub trimmed { my ($text) = @_; $text =~ s/^\s+|\s+$//g; return length $text > 60 ? substr($text, 0, 60) . '…' : $text }

# ------------------------------------------------------------------------------------------------------- writing

# A file's code with mutations in it, each of which has its number; and which numbers stand on which line of it.
sub mutated {
    my ($code, @mutations) = @_;
    my @lines = split /\n/, $code, -1;
    my %of_line = map { $_->{line} => $_ } @mutations;
    my (@written, %numbers);
    for my $place (0 .. $#lines) {
        my $mutation = $of_line{$place};
        if (!$mutation) { push @written, $lines[$place]; next }
        my $number = $mutation->{number};
        my $write  = $mutation->{write};
        my @now;
        if (defined $write->{before}) { @now = ((split /\n/, fill($write->{before}, $number), -1), $lines[$place]) }
        else {
            my $line = $lines[$place];
            my $text = defined $write->{operator} ? operator($write->{operator}, $number)
                : defined $write->{name}          ? name($write->{name}, $number)
                :                                   fill($write->{form}, $number);
            substr $line, $mutation->{start}, $mutation->{length}, $text;
            @now = ($line);
        }
        $numbers{ @written + $_ } = $number for 1 .. @now;
        push @written, @now;
    }
    return (join("\n", @written), \%numbers);
}

sub fill { my ($form, $number) = @_; $form =~ s/%s/isMutated($number)/; return $form }
sub name { my ($name, $number) = @_; return "${name}Mutated$number" }

# An operator of its own for each mutation, named by its number in two digits.
sub operator { my ($operator, $number) = @_; my $digits = sprintf '%b', $number; $digits =~ tr/01/⊖⊕/; return $operator . $digits }

# The file that says which mutation acts, and holds the operators and functions of the mutations.
sub support {
    my @mutations = @_;
    my ($most) = sort { $b <=> $a } 1, map { $_->{number} } @mutations;
    my $text = <<"SWIFT";
#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

nonisolated(unsafe) private let reached = UnsafeMutablePointer<UInt8>.allocate(capacity: @{[$most + 1]})

/// The number of the mutation that acts.
private let acting: Int = {
  reached.initialize(repeating: 0, count: @{[$most + 1]})
  atexit {
    guard let path = getenv("MUTATIONS_REACHED"), let file = fopen(path, "w") else { return }
    for number in 0...$most where reached[number] == 1 { fputs("\\(number)\\n", file) }
    fclose(file)
  }
  return getenv("MUTATION").flatMap { Int(String(cString: \$0)) } ?? 0
}()

func isMutated(_ number: Int) -> Bool {
  let isActing = acting == number
  reached[number] = 1
  return isActing
}
SWIFT
    $text .= join '', map { $_->{write}{operator} ? of_operator($_) : $_->{write}{name} ? of_name($_) : '' } @mutations;
    return $text;
}

sub of_operator {
    my ($mutation) = @_;
    my ($number, $is, $operands) = ($mutation->{number}, $mutation->{write}{operator}, $mutation->{write}{operands});
    my $now  = $turned{$is};
    my $name = operator($is, $number);
    my $acts = "isMutated($number)";
    my $protocol = $is =~ /^[=!]/ ? 'Equatable' : 'Comparable';
    return "infix operator $name: LogicalConjunctionPrecedence\n" . truths($name, $acts, $is, $now) if $is eq '&&';
    return "infix operator $name: LogicalDisjunctionPrecedence\n" . truths($name, $acts, $is, $now) if $is eq '||';
    return "infix operator $name: RangeFormationPrecedence\nfunc $name<T: FixedWidthInteger>(a: T, b: T) -> "
        . ($is eq '..<' ? "Range<T> { $acts ? a..<(b + 1) : a..<b }\n" : "ClosedRange<T> { $acts && a < b ? a...(b - 1) : a...b }\n") if $operands eq 'ends';
    my $declared = "infix operator $name: ComparisonPrecedence\n";
    return $declared . "func $name<T>(a: T?, b: _OptionalNilComparisonType) -> Bool { $acts ? a $now nil : a $is nil }\n" if $operands eq 'nil';
    return $declared . "func $name<T: $protocol, U: $protocol>(a: (T, U), b: (T, U)) -> Bool { $acts ? a $now b : a $is b }\n" if $operands eq 'pairs';
    return $declared . "func $name<T: $protocol>(a: T, b: T) -> Bool { $acts ? a $now b : a $is b }\n";
}

sub truths {
    my ($name, $acts, $is, $now) = @_;
    return "func $name(a: Bool, b: \@autoclosure () throws -> Bool) rethrows -> Bool { $acts ? try a $now b() : try a $is b() }\n";
}

sub of_name {
    my ($mutation) = @_;
    my ($number, $is) = ($mutation->{number}, $mutation->{write}{name});
    my $now  = $turned{$is};
    my $name = name($is, $number);
    my $acts = "isMutated($number)";
    return "extension BidirectionalCollection {\n  var $name: Element? { $acts ? $now : $is }\n"
        . "  func $name(where test: (Element) throws -> Bool) rethrows -> Element? { $acts ? try $now(where: test) : try $is(where: test) }\n}\n" if $is =~ /first|last/;
    return "func $name<T: Comparable>(_ a: T, _ b: T) -> T { $acts ? $now(a, b) : $is(a, b) }\n"
        . "func $name<T: Comparable>(_ a: T, _ b: T, _ c: T) -> T { $acts ? $now(a, b, c) : $is(a, b, c) }\n"
        . "extension Sequence where Element: Comparable {\n  func $name() -> Element? { $acts ? $now() : $is() }\n}\n"
        . "extension Sequence {\n  func $name(by test: (Element, Element) throws -> Bool) rethrows -> Element? { $acts ? try $now(by: test) : try $is(by: test) }\n}\n";
}

1;
