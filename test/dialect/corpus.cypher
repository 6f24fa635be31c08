// ## Questions to the graph

MATCH (p:Person)-[:HEAD_OF_STATE_OF]->(c:Country) RETURN p.name, c.name

MATCH (p:Person)-[:HEAD_OF_STATE_OF]->(c:Country) RETURN p, c

MATCH (c:Country)-[:MEMBER_OF]->(o:Organization {name: 'Collective Security Treaty Organization'}) RETURN c.name

MATCH (c:Country)-[r:MEMBER_OF]->(o:Organization) RETURN c.name, r.confidence, r.sources, o.name ORDER BY r.confidence DESC, c.name

MATCH (e:Entity {name: $name}) RETURN e

MATCH (e:Entity) WHERE e.name IN $names RETURN e.name ORDER BY e.name

MATCH (e:Entity) WHERE 'CSTO' IN e.aliases RETURN e.name

MATCH (e:Entity)-[r]->(o:Entity) RETURN e.name, type(r), o.name

MATCH (e:Entity {name: 'Belarus'})--(o:Entity) RETURN DISTINCT o.name

MATCH (f:Fact)-[:SUBJECT]->(s:Entity), (f)-[:OBJECT]->(o:Entity) RETURN f.relation, s.name, o.name

MATCH (f:Fact)-[:SUPPORTED_BY]->(s:Sentence)<-[:HAS_SENTENCE]-(a:Article) RETURN f.relation, s.text, a.title

MATCH (f:Fact)-[:STATED_BY]->(who:Entity) RETURN who.name, f.relation, f.valueNumber

MATCH (f:Fact) WHERE f.polarity = 'denied' RETURN f.relation, f.confidence

MATCH (f:Fact)-[:SUBJECT]->(s), (f)-[:STATED_BY]->(w) WHERE f.valueNumber > 100 RETURN s.name, w.name, f.valueNumber, f.valueUnit

MATCH (a:Article) RETURN a.title, a.publisher, a.publishedAt ORDER BY a.publishedAt

MATCH (a:Article)-[:HAS_SENTENCE]->(s:Sentence)-[m:MENTIONS]->(e:Entity) RETURN a.title, s.index, m.surface, e.name

MATCH (a:Article)-[:NAMES]->(e:Entity) RETURN e.name, count(a) AS articles ORDER BY articles DESC, e.name

MATCH (a:Article)-[:NAMES]->(e:Person)<-[:NAMES]-(b:Article) WHERE a.id < b.id RETURN e.name, a.title, b.title

MATCH (s:Sentence)-[:MENTIONS]->(a:Person), (s)-[:MENTIONS]->(b:Country) RETURN a.name, b.name, count(DISTINCT s) AS together

MATCH (e:Entity) WHERE NOT (e)-[:MEMBER_OF]->() AND e:Country RETURN e.name

MATCH (e:Country) WHERE (e)-[:MEMBER_OF]->(:Organization) RETURN e.name

MATCH (e:Entity) OPTIONAL MATCH (e)-[r:HEAD_OF_STATE_OF]->(c) RETURN e.name, c.name

MATCH (e:Entity) RETURN labels(e), count(e)

MATCH (n) RETURN labels(n)[0] AS label, count(*) AS nodes

MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS relationships

MATCH (e:Entity) WHERE e.name CONTAINS 'stan' RETURN e.name

MATCH (e:Entity) WHERE toLower(e.name) STARTS WITH 'alex' RETURN e.name

MATCH (e:Entity) WHERE e.name ENDS WITH 'us' RETURN e.name

MATCH (e:Entity) WHERE e.name =~ '(?i).*tok.*' RETURN e.name

MATCH (e:Entity) WHERE e.wikidata IS NULL RETURN e.name, e.kind

// ## Patterns

MATCH (a:Person)-->(b) RETURN a.name, b.name

MATCH (a:Country)<--(b:Person) RETURN a.name, b.name

MATCH (a)-[:HEAD_OF_STATE_OF|MEMBER_OF]->(b) RETURN a.name, b.name

MATCH (a:Person|Country) RETURN a.name

MATCH (a:Entity&Country) RETURN a.name

MATCH (a:Entity&!Country) RETURN a.name

MATCH (a:!Sentence) RETURN count(a)

MATCH (a:%) RETURN count(a)

MATCH (a:Person WHERE a.wikidata = 'Q2866') RETURN a.name

MATCH (a:Country)-[r:MEMBER_OF WHERE r.confidence > 0.3]->(b) RETURN a.name

MATCH (a) WHERE a:Person OR a:Country RETURN a.name

MATCH (a:Person)-[:HEAD_OF_STATE_OF]->(b)-[:MEMBER_OF]->(o) RETURN a.name, b.name, o.name

MATCH (a:Person)-[:HEAD_OF_STATE_OF]->()-[:MEMBER_OF]->()<-[:MEMBER_OF]-()<-[:HEAD_OF_STATE_OF]-(b:Person) RETURN a.name, b.name

MATCH (a {name: 'Belarus'}), (b {name: 'Kazakhstan'}) RETURN a.name, b.name

MATCH (a:Person), (b:Country) RETURN a.name, b.name

MATCH (a)-[r]-(a) RETURN a, r

MATCH p = (a:Person)-[:HEAD_OF_STATE_OF]->(c) RETURN p

MATCH p = (a:Person)-[:HEAD_OF_STATE_OF]->(c)-[:MEMBER_OF]->(o) RETURN length(p), [n IN nodes(p) | n.name], [r IN relationships(p) | type(r)]

MATCH (a:Person {name: 'Alexander Lukashenko'})-[*1..2]->(b:Entity) RETURN DISTINCT b.name

MATCH (a:Person {name: 'Alexander Lukashenko'})-[:HEAD_OF_STATE_OF|MEMBER_OF*1..3]-(b) RETURN DISTINCT b.name

MATCH (a:Person)-[:HEAD_OF_STATE_OF*1]->(b) RETURN a.name, b.name

MATCH (a:Person)-[:HEAD_OF_STATE_OF*0..1]->(b) RETURN a.name, b.name

MATCH p = shortestPath((a:Person {name: 'Alexander Lukashenko'})-[:HEAD_OF_STATE_OF|MEMBER_OF*..6]-(b:Person {name: 'Kassym-Jomart Tokayev'})) RETURN length(p)

MATCH (a:Person {name: 'Alexander Lukashenko'}), (b:Person {name: 'Kassym-Jomart Tokayev'}) MATCH p = shortestPath((a)-[:HEAD_OF_STATE_OF|MEMBER_OF*..6]-(b)) RETURN [n IN nodes(p) | n.name]

MATCH (a:Person {name: 'Alexander Lukashenko'}), (b:Person {name: 'Kassym-Jomart Tokayev'}) MATCH p = allShortestPaths((a)-[:HEAD_OF_STATE_OF|MEMBER_OF*..6]-(b)) RETURN count(p)

MATCH p = SHORTEST 1 (a:Person {name: 'Alexander Lukashenko'})-[:HEAD_OF_STATE_OF|MEMBER_OF]-+(b:Person {name: 'Kassym-Jomart Tokayev'}) RETURN length(p)

MATCH (a:Person) ((x)-[:HEAD_OF_STATE_OF|MEMBER_OF]->(y)){1,2} (b) RETURN a.name, b.name

MATCH (a:Person)-[:HEAD_OF_STATE_OF|MEMBER_OF]->{1,2}(b) RETURN a.name, b.name

MATCH (a:Country) RETURN a.name, [(a)-[:MEMBER_OF]->(o) | o.name] AS organizations

MATCH (a:Country) RETURN a.name, [(a)<-[:HEAD_OF_STATE_OF]-(p) WHERE p.wikidata IS NOT NULL | p.name] AS heads

MATCH (a:Country) RETURN a.name, size([(a)--(o:Entity) | o]) AS degree

MATCH (a:Country) WHERE EXISTS { (a)<-[:HEAD_OF_STATE_OF]-(:Person) } RETURN a.name

MATCH (a:Country) WHERE EXISTS { MATCH (a)-[r:MEMBER_OF]->() WHERE r.confidence > 0.6 } RETURN a.name

MATCH (a:Country) RETURN a.name, COUNT { (a)--(:Entity) } AS degree

MATCH (a:Country) WHERE COUNT { (a)-[:MEMBER_OF]->() } > 0 RETURN a.name

MATCH (a:Country) RETURN a.name, COLLECT { MATCH (a)<-[:HEAD_OF_STATE_OF]-(p) RETURN p.name } AS heads

// ## Grouping and counting

MATCH (e:Entity) RETURN count(*)

MATCH (e:Entity) RETURN count(e.wikidata), count(DISTINCT e.kind)

MATCH (e:Entity) RETURN e.kind AS kind, count(*) AS n ORDER BY n DESC, kind

MATCH (e:Entity) RETURN e.kind AS kind, collect(e.name) AS names

MATCH (e:Entity) WITH e ORDER BY e.name RETURN e.kind AS kind, collect(e.name) AS names ORDER BY kind

MATCH (e:Entity) RETURN min(e.name), max(e.name)

MATCH (f:Fact) RETURN sum(f.sources), avg(f.confidence), min(f.confidence), max(f.confidence)

MATCH (f:Fact) RETURN stDev(f.confidence) > 0, percentileCont(f.confidence, 0.5), percentileDisc(f.confidence, 0.5)

MATCH (e:Missing) RETURN count(e), collect(e.name), sum(e.x), avg(e.x), max(e.x)

MATCH (e:Missing) RETURN e.kind, count(*)

MATCH (e:Entity) WITH e.kind AS kind, count(*) AS n WHERE n > 1 RETURN kind, n

MATCH (e:Entity)--(o:Entity) WITH e, count(DISTINCT o) AS degree ORDER BY degree DESC, e.name LIMIT 3 RETURN e.name, degree

MATCH (e:Entity) RETURN count(*) + 1 AS more

MATCH (e:Entity) RETURN e.kind, count(*) * 100.0 / 8 AS percent

MATCH (e:Entity) RETURN size(collect(e.name)) AS n

MATCH (e:Entity) RETURN collect(DISTINCT e.kind)[0..2] AS kinds

MATCH (e:Entity) WITH collect(e) AS all UNWIND all AS e RETURN e.name

MATCH (a:Article) RETURN substring(a.publishedAt, 0, 7) AS month, count(*) AS articles

UNWIND [1, 2, 2, null] AS x RETURN count(x), count(DISTINCT x), sum(x), collect(x)

UNWIND [] AS x RETURN x

UNWIND [[1, 2], [3]] AS inner UNWIND inner AS x RETURN x

// ## Sorting, paging and putting together

MATCH (e:Entity) RETURN e.name ORDER BY e.name SKIP 2 LIMIT 3

MATCH (e:Entity) RETURN e.name ORDER BY e.name DESC LIMIT $limit

MATCH (e:Entity) RETURN e.name ORDER BY e.name LIMIT 1 + 1

MATCH (e:Entity) RETURN e.name, e.wikidata ORDER BY e.wikidata, e.name

MATCH (e:Entity) RETURN e.name, e.wikidata ORDER BY e.wikidata DESC, e.name

MATCH (e:Entity) RETURN e.name ORDER BY size(e.name), e.name

MATCH (e:Entity) RETURN DISTINCT e.kind ORDER BY e.kind

UNWIND [3, 1, null, 2] AS x RETURN x ORDER BY x

UNWIND [3, 1, null, 2] AS x RETURN x ORDER BY x DESC

UNWIND ['b', 1, true, 'a', 2.5] AS x RETURN x ORDER BY x

MATCH (e:Person) RETURN e.name AS name UNION MATCH (e:Country) RETURN e.name AS name

MATCH (e:Person) RETURN e.kind AS kind UNION ALL MATCH (e:Person) RETURN e.kind AS kind

MATCH (e:Person) WITH e LIMIT 1 MATCH (e)-[:HEAD_OF_STATE_OF]->(c) RETURN count(c)

MATCH (e:Person) WITH e.name AS name, size(e.name) AS length WHERE length > 18 RETURN name

WITH 1 AS a, 2 AS b RETURN a + b AS sum

WITH [1, 2, 3] AS list UNWIND list AS x WITH x WHERE x > 1 RETURN x * 10 AS y

MATCH (e:Country) CALL { WITH e MATCH (e)<-[:HEAD_OF_STATE_OF]-(p) RETURN p.name AS head } RETURN e.name, head

MATCH (e:Country) CALL (e) { MATCH (e)<-[:HEAD_OF_STATE_OF]-(p) RETURN p.name AS head } RETURN e.name, head

CALL { MATCH (p:Person) RETURN p.name AS name UNION MATCH (c:Country) RETURN c.name AS name } RETURN count(name)

MATCH (e:Country) CALL { WITH e MATCH (e)--(o:Entity) RETURN count(o) AS n } RETURN e.name, n

RETURN CASE WHEN 1 > 0 THEN 'yes' ELSE 'no' END AS answer

MATCH (e:Entity) RETURN e.name, CASE e.kind WHEN 'Person' THEN 1 WHEN 'Country' THEN 2 ELSE 0 END AS code

RETURN *

MATCH (p:Person) RETURN *

MATCH (p:Person) RETURN p.name AS `the name`

MATCH (p:Person) RETURN p {.name, .wikidata}

MATCH (p:Person) RETURN p {.*, extra: 1}.name AS name

MATCH (p:Person)-[:HEAD_OF_STATE_OF]->(c) RETURN {person: p.name, country: c.name} AS pair

// ## Values and functions

RETURN 1 + 2 * 3, 7 / 2, 7 % 3, 2 ^ 3, 7.0 / 2

RETURN 1 = 1.0, 1 = '1', 'a' < 'b', null = null, null IS NULL

RETURN true AND null, false AND null, true OR null, NOT null, true XOR false

RETURN 'a' + 'b', 'a' + 1

RETURN [1, 2] + [3], [1, 2] + 3

RETURN [1, 2, 3][0], [1, 2, 3][-1], [1, 2, 3][1..], [1, 2, 3][..2], [1, 2, 3][-2..]

RETURN 2 IN [1, 2], 3 IN [1, 2], null IN [1], 1 IN [null, 1]

RETURN size([1, 2]), size('abc'), head([1, 2]), last([1, 2]), tail([1, 2]), reverse([1, 2])

RETURN range(1, 5), range(0, 10, 5), range(3, 1, -1)

RETURN [x IN [1, 2, 3] WHERE x > 1 | x * 2] AS doubled

RETURN all(x IN [1, 2] WHERE x > 0), any(x IN [1, 2] WHERE x > 1), none(x IN [1] WHERE x > 1), single(x IN [1, 2] WHERE x > 1)

RETURN reduce(total = 0, x IN [1, 2, 3] | total + x) AS total

RETURN coalesce(null, 'x'), nullIf(1, 1)

RETURN toUpper('é'), toLower('ABC'), trim('  a '), lTrim(' a'), rTrim('a '), replace('abc', 'b', 'x')

RETURN split('a,b', ','), substring('hello', 1, 3), left('hello', 2), right('hello', 2), reverse('abc')

RETURN toInteger('7'), toFloat('1.5'), toString(7), toBoolean('true'), toInteger('x')

RETURN abs(-1), ceil(1.2), floor(1.8), round(1.5), sign(-3), sqrt(16)

RETURN round(1.2345, 2)

RETURN exp(0), log(1), log10(100), sin(0), cos(0), pi() > 3, e() > 2

RETURN 9007199254740993 AS big, -9223372036854775808 AS least

RETURN 0.1 + 0.2 AS sum

RETURN 1.0 AS one, 1e3 AS thousand

RETURN {a: 1, b: [1, {c: 2}]}.b[1].c AS c

WITH {a: 1, b: 2} AS map RETURN keys(map), map['a'], map.b

MATCH (e:Person {name: 'Alexander Lukashenko'}) RETURN properties(e).name AS name

MATCH (e:Person) WITH e ORDER BY e.name RETURN 'name' IN keys(e), e['name']

MATCH (e:Person)-[r:HEAD_OF_STATE_OF]->(c) RETURN startNode(r).name, endNode(r).name, r.role

RETURN isEmpty([]), isEmpty(''), isEmpty({})

RETURN 1 IS :: INTEGER AS whole

RETURN valueType(1) AS type

RETURN 'a' || 'b' AS text

RETURN toIntegerOrNull('x') AS nothing

RETURN char_length('abc') AS n

RETURN $name, $names[0], $limit + 1

RETURN $absent AS nothing

RETURN size(randomUUID()) AS n

RETURN 'it\'s' AS quoted, "say \"so\"" AS double, '\u0041' AS letter

// ## Dates

RETURN date('2022-01-05') AS day

RETURN date('2022-01-05').year AS year

WITH date('2022-01-05') AS day RETURN day.year, day.month, day.day

RETURN datetime('2022-01-05T10:00:00+06:00') AS at

RETURN datetime('2022-01-05T10:00:00Z').epochMillis AS ms

RETURN date('2022-01-05') + duration('P1M') AS later

RETURN duration.between(date('2022-01-05'), date('2022-02-06')) AS between

RETURN duration.inDays(date('2022-01-05'), date('2022-02-06')).days AS days

RETURN date('2022-01-05') < date('2022-01-06') AS before

RETURN date({year: 2022, month: 1, day: 5}) AS day

RETURN date({year: 2022, week: 1}) AS monday

RETURN date.truncate('month', date('2022-01-05')) AS first

RETURN localdatetime('2022-01-05T10:00:00') AS at

RETURN time('10:00:00+06:00') AS at

RETURN duration({days: 1, hours: 2}) AS length

MATCH (a:Article) WHERE a.publishedAt >= '2022-01-06' RETURN a.title

MATCH (a:Article) WHERE a.publishedAt STARTS WITH '2022-01' RETURN a.title ORDER BY a.title

MATCH (a:Article) RETURN a.title, date(substring(a.publishedAt, 0, 10)) AS day ORDER BY a.title

MATCH (f:Fact) WHERE f.validFrom <= '2022-01-31' RETURN f.relation, f.validFrom, f.precision

// ## Points

RETURN point({x: 1, y: 2}) AS p

RETURN point.distance(point({x: 0, y: 0}), point({x: 3, y: 4})) AS d

// ## About the database

CALL db.labels() YIELD label RETURN label

CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType

CALL db.propertyKeys() YIELD propertyKey WHERE propertyKey = 'name' RETURN propertyKey

SHOW INDEXES

CALL dbms.components()

MATCH (n:Person) RETURN elementId(n) IS NOT NULL AS known

MATCH (n:Person) RETURN id(n) >= 0 AS known

CYPHER 5 RETURN 1 AS one

EXPLAIN MATCH (n) RETURN n

PROFILE MATCH (n) RETURN n

// ## Mistakes

MATCH (n RETURN n

MATCH (n) RETURN m

RETURN unknown(1)

RETURN 1 / 0 AS x

MATCH (n:Person) RETURN n.name.first

RETURN 1 +

MATCH (n) WHERE n.name RETURN n

// ## What is not allowed to readers

CREATE (n:Planted) RETURN n

MATCH (n:Person) SET n.name = 'x'

MATCH (n) DETACH DELETE n

MERGE (n:Planted {id: 'x'}) RETURN n

LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line

CREATE INDEX planted FOR (n:Planted) ON (n.x)

CALL { CREATE (n:Planted) } IN TRANSACTIONS
