# What is asked of a ledger: every question, from different viewpoints, in every form of answer.
package Questions;
use strict;
use warnings;
use Exporter qw(import);
our @EXPORT = qw(questions_of_random questions_of_story);

# Forms of which every byte counts, and forms that are words.
my @forms = qw(json json json csv csv text markdown);

# COUNT questions of a random ledger, made with its own random numbers: the words of each.
sub questions_of_random {
    my ($ledger, $size, $token, $count) = @_;
    my $any  = sub { $ledger->pick(@_) };
    my $on   = sub { ('--on', $ledger->day) };
    my @asks = (
        sub { ['state', $on->(), $any->([], ['--all'], ['--actor', $ledger->actor], ['--topic', $ledger->topic], ['--group', 'a4'], [$ledger->policy])] },
        sub { ['state', $on->(), '--all'] },
        sub { ['timeline', $any->([], [$ledger->actor], [$ledger->actor, '--direct'], ['--policy', $ledger->policy], ['--topic', $ledger->topic], ['--role', 'issuer', $ledger->actor], ['--from', '2024-03-08', '--to', '2024-03-16'], ['--limit', 3])] },
        sub { ['why', $ledger->policy . $any->('', '', '.scope', '.limit'), $on->()] },
        sub { ['show', $any->($ledger->event, $ledger->event, $ledger->event, $ledger->policy, $ledger->actor, $ledger->source, $ledger->topic)] },
        sub { ['followers', $ledger->event] },
        sub { ['diffusion', $ledger->topic, $on->(), $any->([], ['--status', 'permitted'], ['--status', 'restricted', '--or-stricter'], ['--status', 'y', '--or-stricter'], ['--at-least', 2], ['--group', 'a4'])] },
        sub { ['outlook', $on->(), $any->([], [], ['--open'], ['--met'], ['--missed'], ['--actor', $ledger->actor], ['--policy', $ledger->policy], ['--speaker', $ledger->actor])] },
        sub { ['check', '--on', $any->('2024-03-15', '2024-05-01'), $any->([], [], ['--severity', 'warning'], ['--actor', $ledger->actor], ['--policy', $ledger->policy])] },
        sub { ['search', $any->('event', 'missiles', 'policy topic', 'zzz*', 'мис', 'Élysée', 'pla*', 'a0', 'gazette'), $any->([], ['--kind', 'event'], ['--limit', 2])] },
        sub { ['log', $any->([], [$ledger->event], [$ledger->policy], [$ledger->actor], ['--limit', 7])] },
        sub { [$any->('actor', 'topic', 'source', 'policy'), 'list'] },
    );
    my $diff = sub {
        my ($from, $to) = sort $ledger->day, $ledger->day;
        my ($early, $late) = sort { $a <=> $b } 1 + $ledger->any($size), 1 + $ledger->any($size);
        my @more = @{ $any->([], [], ['--why'], ['--stat'], ['--all'], ['--exit-code'], ['--actor', $ledger->actor], ['--policy', $ledger->policy], ['--topic', $ledger->topic]) };
        my @sides = @{ $any->(
            ['2024-03-01', '2024-03-28'], [$from, $to], [$to, $to, '--known', "entry:$early..entry:$late"], [$to, $to, '--evidence', 'official..unsourced'],
            [$to, $to, '--reported', "$from..$to"], [$from, $to, '--known', "entry:$late"],
        ) };
        return ['diff', @sides, @more];
    };
    my @questions;
    # Each ledger begins elsewhere in the list, so that all are asked equally often.
    for my $number (0 .. $count - 1) {
        my $place = ($ledger->{seed} * 5 + $number) % (@asks + 2);
        my @words = map { ref $_ ? @$_ : $_ } @{ $place < @asks ? $asks[$place]->() : $diff->() };
        push @words, viewpoint($ledger, $size, $token, $words[0], $words[1]) if $words[0] ne 'diff';
        push @words, '--format', $any->(@forms);
        push @words, '--guard-formulas' if $words[-1] eq 'csv' && $ledger->chance(20);
        push @questions, \@words;
    }
    return @questions;
}

# Options of a viewpoint that the question takes.
sub viewpoint {
    my ($ledger, $size, $token, $question, $second) = @_;
    my $known = ['--known', 'entry:' . (1 + $ledger->any($size))];
    my @of_log = ([], [], $known, $known, ['--at', $token]);
    return @{ $ledger->pick(@of_log) } if $question =~ /^(log|search|check)$/ || ($second // '') eq 'list';
    my $reported = ['--reported', $ledger->day];
    my $evidence = ['--evidence', $ledger->pick(qw(anonymous single corroborated official))];
    return @{ $ledger->pick(@of_log, $reported, $evidence, [@$known, @$reported], [@$reported, @$evidence], [@$known, @$evidence]) };
}

# The questions of the story: each in every form, from several viewpoints, on several days. THINGS are ids by space.
sub questions_of_story {
    my ($size, $token, $things) = @_;
    my $middle     = int($size * 0.7);
    my @viewpoints = ([], ['--known', "entry:$middle"], ['--reported', '2024-11-18'], ['--evidence', 'corroborated'], ['--reported', '2024-05-31', '--evidence', 'single', '--at', $token]);
    my @days       = qw(2023-05-20 2024-11-18 2025-08-01);
    my @known      = ([], ['--known', "entry:$middle"]);
    my @questions;
    # Every form of an answer with the first viewpoint; the others take turns.
    my $turn = 0;
    my $all = sub {
        my ($viewpoints, @words) = @_;
        push @questions, map { [@words, '--format', $_] } qw(json csv text markdown);
        push @questions, map { [@words, @$_, '--format', (qw(json json csv text))[$turn++ % 4]] } @$viewpoints[1 .. $#$viewpoints];
    };
    for my $day (@days) {
        $all->(\@viewpoints, 'state', '--on', $day);
        $all->(\@viewpoints, 'state', '--on', $day, '--all', '--group', 'nato');
        $all->(\@viewpoints, 'why', $_, '--on', $day) for 'us-atacms-russia', 'uk-storm-shadow-russia', 'us-atacms-russia.scope';
        $all->(\@viewpoints, 'outlook', '--on', $day);
        $all->(\@viewpoints, 'diffusion', 'cross-border-fire', '--on', $day, '--status', 'permitted');
        $all->(\@known, 'check', '--on', $day);
    }
    $all->(\@viewpoints, 'timeline', @$_) for [], ['us', 'uk'], ['scholz', '--direct'], ['--topic', 'cross-border-fire'];
    $all->(\@viewpoints, 'followers', '2024-11-17-us-permits-atacms');
    push @questions, map { ['diff', @{ $$_[0] }, '--format', $$_[1]] } map { my $sides = $_; map { [$sides, $_] } qw(json csv text markdown) } (
        ['2024-11-16', '2024-11-18'], ['2022-06-01', '2025-08-01', '--why'], ['2024-01-01', '2024-12-01', '--stat'],
        ['2024-11-18', '2024-11-18', '--known', "entry:$middle..entry:$size"], ['2024-11-18', '2024-11-18', '--reported', '2024-11-17..2024-11-30'],
        ['2024-11-18', '2024-11-18', '--evidence', 'official..unsourced', '--all'], ['2024-05-01', '2024-06-15', '--actor', 'us'],
    );
    $all->(\@known, $_, 'list') for qw(actor policy topic source);
    $all->(\@known, 'log', @$_) for [], ['us-atacms-russia'], ['--limit', '20'];
    $all->(\@known, 'search', @$_) for ['atacms'], ['kursk', '--kind', 'event'], ['Storm Sha*'], ['ракети'], ['nothing-of-this-name'];
    # Of actors and sources some, since many are alike.
    my $number = 0;
    for my $space (sort keys %$things) {
        my $step  = { actor => 5, source => 4 }->{$space} // 1;
        my @shown = @{ $things->{$space} };
        @shown = @shown[grep { $_ % $step == 0 } 0 .. $#shown];
        push @questions, map { ['show', $_, @{ $viewpoints[ $number % 3 == 0 ? $number % 5 : 0 ] }, '--format', (qw(json json csv json text markdown))[$number++ % 6]] } @shown;
    }
    push @questions, ['check', '--list', '--format', 'json'], ['check', '--list'], ['state', '--on', 'nonsense'], ['show', 'nobody'], ['why', 'nothing', '--on', '2024-01-01', '--format', 'json'];
    push @questions, map { ['date', '--format', $_, '--relative-to', '2024-11-17', dates()] } qw(json csv text);
    return @questions;
}

# Dates as people write them, and as the standard does.
sub dates {
    return ('17 Nov 2024', 'spring 2024', 'by 20 Nov 2024', 'between 3 and 7 May 2024', 'mid-November 2024', 'last week', 'yesterday', 'the 1990s', 'Q3 2024', '05/11/2024', 'about 1950',
        '1925–1940', 'first half of 2024', 'Nov 17-20, 2024', '2024-11-17', '2024-11', '2024-21', '156X-12-25', '[2024-11-14..2024-11-17]', '{2024-04,2024-11}', '2024-11-17T10:00:00-04:30', '2024-11-17/..',
        '../2025', 'Y-17E7', '2024-~11-17?', 'nonsense', '31 Feb 2024', '5th century BC', 'week 47 of 2024', 'winter 2023/24');
}

1;
