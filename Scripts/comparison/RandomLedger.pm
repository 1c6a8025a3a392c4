# A random ledger, made of a seed: documents of every kind on few ids, so that much depends on much and some is refused,
# and the commands that record them.
package RandomLedger;
use strict;
use warnings;
use utf8;
use JSON::PP ();

my @days    = map { sprintf '2024-03-%02d', $_ } 1 .. 28;
my @types   = qw(announcement proposal adoption authorization prohibition restriction easing lifting change delivery use agreement statement denial confirmation expectation other);
my @roles   = qw(issuer issuer issuer addressee target supplier user speaker informed);
my @related = qw(follows follows responds-to exercises fulfils fulfils confirms confirms disputes disputes disputes supersedes amends amends repeals suspends suspends extends extends commences implements about);
my @grades  = qw(official-document on-record background anonymous);
my @texts   = ('Élysée', "Elyse\x{301}e", 'Україна', '“Kursk”', 'a "quoted" \\ word', "two\nlines", '=1+1', '日本', 'plain words', 'missiles and drones');
my %values  = (
    p0 => [qw(permitted restricted prohibited)], p1 => [qw(none recommended required)], p2 => [1, 2, 3, 2.5], p3 => [qw(x y z)],
    p4 => ['any words', 'others'], p5 => [qw(permitted restricted prohibited)],
);
my @policies = sort keys %values;
my $json     = JSON::PP->new->canonical->utf8;

sub new {
    my ($class, $seed) = @_;
    my $self = bless { state => ($seed * 2654435761 + 97) % 4294967296, events => 0, seed => $seed }, $class;
    $self->any(2) for 1 .. 4;
    return $self;
}

# The numbers are the same under every perl.
sub any {
    my ($self, $limit) = @_;
    $self->{state} = ($self->{state} * 1664525 + 1013904223) % 4294967296;
    return int($self->{state} / 65536) % $limit;
}
sub chance { my ($self, $percent) = @_; return $self->any(100) < $percent }
sub pick { my ($self, @of) = @_; return $of[ $self->any(scalar @of) ] }

# Some fields of an object: each PAIR is a percentage and a sub that gives the name and the value.
sub some {
    my ($self, @pairs) = @_;
    my @fields;
    while (my ($percent, $make) = splice @pairs, 0, 2) { push @fields, $make->() if $self->chance($percent) }
    return @fields;
}

# ------------------------------------------------------------------------------------------------------- values

sub day    { my ($self) = @_; return $self->pick(@days) }
sub actor  { my ($self) = @_; return 'a' . $self->any(8) }
sub policy { my ($self) = @_; return $self->pick(@policies) }
sub topic  { my ($self) = @_; return 't' . $self->any(2) }
sub source { my ($self) = @_; return 's' . $self->any(9) }
sub text   { my ($self) = @_; return $self->pick(@texts) . ($self->chance(50) ? ' ' . $self->any(9) : '') }

# An event that was told of, the later ones more often.
sub event {
    my ($self) = @_;
    my $events = $self->{events} || 1;
    return 'e' . ($self->chance(50) ? $events - 1 - $self->any($events < 4 ? $events : 4) : $self->any($events));
}

sub date {
    my ($self) = @_;
    my $first = 1 + $self->any(24);
    my ($from, $to) = map { sprintf '2024-03-%02d', $_ } $first, $first + 1 + $self->any(4);
    return $from if $self->chance(55);
    return $self->pick("[$from..$to]", "[$from,$to]", '2024-03', '2024-03', "[..$to]", "[$from..]", "$from/$to", "$from/..", "${from}T10:30:00Z", "${from}T18:00:00+02:00", "$from~", '2024-21', '2024');
}

sub value { my ($self, $policy) = @_; return $self->pick(@{ $values{$policy} }) }

sub effect {
    my ($self) = @_;
    my $policy = $self->policy;
    my $effect = { policy => $policy };
    if ($self->chance(80)) {
        my $does = $self->any(10);
        if    ($does < 8)  { $effect->{set}{status} = $self->value($policy) }
        elsif ($does == 8) { $effect->{clear} = ['status'] }
        else               { $effect->{unknown} = ['status'] }
    }
    $effect->{set}{ $self->pick('scope', 'limit', 'décider') } = $self->pick('here', 'there', '300 km') if $self->chance(30) || keys %$effect == 1;
    $effect->{effective} = $self->chance(20) ? 'unknown' : $self->date if $self->chance(20);
    $effect->{until} = $self->date if $self->chance(15);
    $effect->{basis} = 'inferred' if $self->chance(10);
    return $effect;
}

sub relation {
    my ($self) = @_;
    my $type = $self->pick(@related);
    my $relation = { type => $type, event => $self->event };
    if ($type =~ /^(supersedes|repeals|suspends|extends|commences)$/) {
        $relation->{from} = $self->date if $self->chance(25);
        $relation->{of} = [$self->policy . $self->pick('', '', '.status', '.scope')] if $self->chance(25);
    }
    $relation->{until} = $self->date if $type eq 'extends' && $self->chance(80) || $type eq 'suspends' && $self->chance(40);
    return $relation;
}

sub citation {
    my ($self) = @_;
    my $attribution = $self->chance(60) ? $self->pick(@grades) : undef;
    my %citation = (source => $self->source);
    $citation{attribution} = $attribution if defined $attribution;
    $citation{speaker} = $self->pick($self->actor, $self->actor, { words => 'an aide' }, 'Jane Roe')
        if ($attribution // '') eq 'on-record' || $self->chance(30);
    return {
        %citation,
        $self->some(
            20 => sub { (stance => $self->pick(qw(states implies declines denies))) },
            20 => sub { (quote => $self->text) }, 15 => sub { (locator => 'page ' . $self->any(9)) },
            30 => sub { (reported => $self->chance(80) ? $self->day : $self->date) },
            20 => sub { (credibility => 1 + $self->any(6)) }, 10 => sub { (origin => $self->pick('a call', 's1', 'S3')) }),
    };
}

sub citations { my ($self) = @_; return [map { $self->citation } 1 .. $self->pick(1, 1, 2, 3)] }

# ---------------------------------------------------------------------------------------------------- documents

# What events are about. It is defined at the start, and some of it never.
sub things {
    my ($self) = @_;
    my @things;
    my @names = ('United States', 'United Kingdom', 'France', 'Ukraine', 'Alliance', 'Office of the President', 'Cal Doe', 'Dee Roe');
    my @kinds = qw(state state state state alliance office person person);
    for my $number (0 .. 7) {
        my $actor = { record => 'actor', id => "a$number", name => $names[$number], kind => $kinds[$number] };
        $actor->{aliases} = [$self->pick($self->text, { name => $self->text, during => '2024-03-01/2024-03-10' })] if $self->chance(40);
        $actor->{codes} = { iso3166 => "X$number" } if $number < 4 && $self->chance(50);
        $actor->{memberships} = [{ memberOf => 'a4', $self->some(50 => sub { (during => $self->day . '/..') }) }] if $number > 4 ? 0 : $number < 4 && $self->chance(50) && $self->{seed} % 5;
        $actor->{memberships} = [{ partOf => 'a0' }] if $number == 5;
        $actor->{memberships} = [{ holds => 'a5', during => $number == 6 ? '2024-01-01/2024-03-12' : '2024-03-13/..' }] if $number > 5 && $self->chance(80);
        $actor->{founded} = '2024-03-02' if $self->chance(10);
        @$actor{qw(dissolved successors)} = ('2024-03-20', [{ actor => 'a2', on => '2024-03-21' }]) if $number == 3 && $self->chance(25);
        push @things, $actor;
    }
    # An alliance is defined before its members.
    @things = ((grep { $_->{kind} eq 'alliance' } @things), grep { $_->{kind} ne 'alliance' } @things);
    push @things, map { { record => 'topic', id => "t$_", name => "Topic $_" } } 0, 1;
    my %scale = (p0 => 'permission', p1 => 'obligation', p2 => 'numeric', p3 => 'x < y < z', p4 => 'open', p5 => 'permission');
    for my $id (@policies) {
        my $policy = { record => 'policy', id => $id, title => "Policy $id: " . $self->text, issuer => 'a' . $self->any(4), scale => $scale{$id} };
        $policy->{topic} = $self->topic if $self->chance(80);
        $policy->{addressee} = $self->actor if $self->chance(40);
        $policy->{object} = $self->text if $self->chance(30);
        $policy->{stricter} = $self->pick('higher', 'lower') if $id eq 'p2' && $self->chance(60);
        $policy->{requires} = [{ policy => 'p0', value => 'permitted' }] if $id =~ /[35]/ && $self->chance(50);
        push @things, $policy;
    }
    for my $number (0 .. 7) {
        push @things, {
            record => 'source', id => "s$number",
            publisher => $number == 5 ? 'United States' : $self->pick("Paper $number", 'Gazette'),
            $self->some(
                60 => sub { (title => $self->text) }, 20 => sub { (author => $self->pick('Cal Doe', 'Jane Roe')) },
                40 => sub { (url => 'https://example.org/' . $self->any(6)) }, 85 => sub { (published => $self->chance(85) ? $self->day : $self->date) },
                30 => sub { (kind => $self->pick(qw(official-register self-declaration third-party primary-research))) },
                30 => sub { (reliability => $self->pick('A' .. 'F')) }, 10 => sub { (language => 'uk') }, 10 => sub { (accessed => $self->day) },
                $number ? (30 => sub { (derivedFrom => ['s' . $self->any($number)]) }) : ()),
        };
    }
    return lines(@things);
}

sub new_event {
    my ($self) = @_;
    my $event = {
        record => 'event', id => "e$self->{events}", date => $self->date, title => "Event $self->{events}: " . $self->text,
        participants => [map { { actor => $self->actor, role => $self->pick(@roles) } } 1 .. $self->pick(1, 1, 2)],
        modality => $self->pick(qw(actual actual actual actual planned expected expected proposed)),
        $self->some(
            50 => sub { (type => $self->pick(@types)) }, 75 => sub { (effects => [map { $self->effect } 1 .. $self->pick(1, 1, 1, 2)]) },
            20 => sub { (place => $self->text) }, 20 => sub { (note => $self->text) }, 20 => sub { (tags => ['drones', $self->pick('é', 'b')]) }),
    };
    $event->{relations} = [map { $self->relation } 1 .. $self->pick(1, 1, 2)] if $self->{events} && $self->chance(60);
    if ($self->chance(95)) { $event->{citations} = $self->citations }
    else                   { $event->{unsourced} = JSON::PP::true() }
    $self->{events}++;
    return $event;
}

sub revision {
    my ($self) = @_;
    my %head = (record => 'revision', $self->chance(60) ? (as => 'correction', reason => $self->text) : (as => 'update'));
    my $which = $self->any(14);
    return { %head, actor => $self->actor, $self->pick('name', 'founded', 'dissolved') => $self->day } if $which == 0;
    return { %head, actor => $self->actor, add => { aliases => [$self->text] } } if $which == 1;
    return { %head, topic => $self->topic, name => $self->text } if $which == 2;
    return { %head, policy => $self->policy, title => $self->text, addressee => $self->pick($self->actor, undef) } if $which == 3;
    return { %head, policy => 'p3', scale => $self->pick('x < y', 'w < x < y < z') } if $which == 4;
    return { %head, source => $self->source, derivedFrom => [$self->source] } if $which == 5;
    return { %head, source => $self->source, published => $self->date, reliability => $self->pick('A', 'F', undef) } if $which == 6;
    my %event = (%head, event => $self->event);
    $event{citations} = $self->citations if $self->chance($head{as} eq 'update' ? 80 : 30);
    return { %event, date => $self->date } if $which < 9;
    return { %event, effects => [$self->effect] } if $which < 11;
    return { %event, changes => { effects => [$self->effect] } } if $which == 11;
    return { %event, $self->some(50 => sub { (modality => $self->pick('actual', 'expected')) }, 50 => sub { (title => $self->text) }, 50 => sub { (relations => [$self->relation]) }, 30 => sub { (note => undef) }) };
}

sub document {
    my ($self) = @_;
    my $kind = $self->any(100);
    return $self->new_event if $kind < 40 || !$self->{events};
    return { record => 'citation', event => $self->event, %{ $self->citation } } if $kind < 50;
    return $self->revision if $kind < 74;
    return { record => 'retraction', event => $self->event, reason => $self->text } if $kind < 76;
    return { record => 'ruling', event => $self->event, verdict => $self->pick('uphold', 'reject'), reason => $self->text } if $kind < 82;
    return { record => 'review', policy => $self->policy, on => $self->day, $self->some(50 => sub { (note => $self->text) }, 60 => sub { (citations => $self->citations) }) } if $kind < 86;
    return { record => $self->pick('withdrawal', 'withdrawal', 'restoration'), source => $self->source, on => $self->date, $self->some(70 => sub { (reason => $self->text) }) } if $kind < 92;
    return { record => 'merge', actor => $self->actor, into => $self->actor, $self->some(50 => sub { (reason => $self->text) }) } if $kind < 93;
    my $policy = $self->policy;
    return { record => 'assertion', policy => $policy, on => $self->day, $self->chance(80) ? (value => $self->value($policy)) : (does => $self->pick('clear', 'unknown')), $self->some(50 => sub { (source => $self->source) }) };
}

sub documents { my ($self, $count) = @_; return lines(map { $self->document } 1 .. $count) }

sub lines {
    my @documents = @_;
    return join '', map { $json->encode($_) . "\n" } @documents;
}

# ------------------------------------------------------------------------------------------------------ commands

# A command that records, on a ledger of so many entries.
sub command {
    my ($self, $size) = @_;
    my $policy = $self->policy;
    my @source = ('--source', $self->pick($self->source, 'https://example.org/page-' . $self->any(3)), '--quote', 'It was so.');
    my @commands = (
        (map { ['undo', 'entry:' . ($size - $self->any($size < 20 ? $size : 20)), $self->pick([], ['--with-dependents'], ['--only'])] } 1 .. 3),
        ['undo', '--yes'], ['undo', 'entry:' . (1 + $self->any($size)), '--with-dependents'],
        (map { ['cite', $self->event, '--withdraw', $self->source, '--reason', 'misread'] } 1 .. 4),
        ['cite', $self->event, '--correct', $self->source, '--reason', 'misread', '--stance', 'denies', '--source', $self->source],
        ['cite', $self->event, @source],
        ['record', 'A command records', '--date', $self->pick('17 March 2024', 'by 20 March 2024', 'early March 2024'), '--actor', $self->actor, @source, '--set', "$policy=" . $self->value($policy), '--relation', 'follows:' . $self->event, '--tag', 'b'],
        ['revise', $self->event, '--update', '--until', '2024-03-25', @source], ['revise', $self->event, '--correction', '--reason', 'a slip', '--set', "$policy.scope=here"],
        ['retract', $self->event, '--reason', 'another'], ['rule', $self->event, $self->pick('--uphold', '--reject'), '--reason', 'so it is'],
        ['review', $policy, '--on', $self->day, @source], ['assert', "$policy=" . $self->value($policy), '--on', $self->day, $self->pick([], ['--even-if-broken'])],
        ['actor', 'merge', 'a' . $self->any(4), 'a' . $self->any(4), '--reason', 'one state'], ['actor', 'revise', $self->actor, '--correction', '--reason', 'a slip', '--name', $self->text],
        ['source', 'withdraw', $self->source, '--on', $self->day, '--reason', 'doubtful'], ['source', 'restore', $self->source, '--on', $self->day],
        ['policy', 'revise', $policy, '--update', '--title', $self->text], ['topic', 'revise', $self->topic, '--correction', '--reason', 'a slip', '--name', $self->text],
    );
    my @words = map { ref $_ ? @$_ : $_ } @{ $self->pick(@commands) };
    utf8::encode($_) for @words;
    push @words, '--format', 'json' if $self->chance(60);
    return @words;
}

# A table in one of the shapes, as its mapping (YAML) and two publications of it (CSV).
sub table {
    my ($self) = @_;
    my $shape = $self->pick(qw(changes intervals panel matrix));
    my $mapping = "shape: $shape\nscale: numeric\nactorKind: state\nmissing: [\"\"]\ndateFormat: yyyy-MM-dd\npolicy: \"{actor}/{topic}\"\nsource: {id: table, publisher: Bureau, published: 2024-04-01}\n";
    my @actors  = map {"c$_"} 0 .. 2;
    my $level   = sub { $self->chance(15) ? '' : $self->any(4) };
    my @some    = @days[grep { $_ % 3 == 0 } 0 .. 27];
    my (@head, @rows);
    if ($shape eq 'changes') {
        $mapping .= "columns: {date: day, actor: code, topic: topic, status: level, attributes: {flag: flag}}\n";
        @head = qw(day code topic level flag);
        for my $actor (@actors) { push @rows, map { [$_, $actor, "i" . $self->any(2), $level->(), $self->any(2)] } grep { $self->chance(40) } @some }
    } elsif ($shape eq 'intervals') {
        $mapping .= "columns: {start: start, end: end, actor: code, topic: topic, status: level}\n";
        @head = qw(start end code topic level);
        for my $actor (@actors) { push @rows, map { [$days[$_], $self->chance(20) ? '' : $days[$_ + 1 + $self->any(6)], $actor, "i" . $self->any(2), $self->any(4)] } grep { $self->chance(40) } map { 4 * $_ } 0 .. 5 }
    } elsif ($shape eq 'panel') {
        $mapping .= "columns: {date: day, actor: code}\ntopics:\n  - {id: i0, name: First, status: first}\n  - {id: i1, name: Second, status: second}\n";
        @head = qw(day code first second);
        for my $actor (@actors) { push @rows, map { [$_, $actor, $level->(), $level->()] } @some }
    } else {
        $mapping .= "columns: {actor: code}\ntopic: {id: i0, name: First}\n";
        @head = ('code', @some);
        @rows = map { [$_, map { $level->() } @some] } @actors;
    }
    my @later = map { my @row = @$_; $row[-1] = $self->any(4) if $self->chance(25); \@row } grep { !$self->chance(15) } @rows;
    my @csv = map { join '', map { join(',', @$_) . "\n" } \@head, @$_ } \@rows, \@later;
    return ($mapping, @csv);
}

1;
