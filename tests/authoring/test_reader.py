import pytest
import yaml

from game.authoring import limits
from game.authoring.nodes import Listing, Mapping, Scalar
from game.authoring.places import Mark
from game.authoring.problems import Complaints
from game.authoring.reader import PARSER, read_tree

PARSERS = [pytest.param(yaml.SafeLoader, id="python")]
if yaml.__with_libyaml__:
    PARSERS.append(pytest.param(yaml.CSafeLoader, id="libyaml"))


@pytest.fixture(params=PARSERS)
def read(request):
    def read_text(text):
        complaints = Complaints("x.yaml")
        raw = text if isinstance(text, bytes) else text.encode()
        return read_tree(raw, complaints, request.param), complaints.problems

    return read_text


@pytest.fixture
def places(read):
    """The codes and places of the problems of a text."""
    return lambda text: [(problem.code, problem.line, problem.column) for problem in read(text)[1]]


def plain(node):
    if isinstance(node, Mapping):
        return {key: plain(entry.value) for key, entry in node.entries.items()}
    if isinstance(node, Listing):
        return [plain(entry) for entry in node.entries]
    return node.text if isinstance(node, Scalar) else None


def test_libyaml_is_used_where_it_is_there():
    assert PARSER is (yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader)


def test_everything_is_text_with_a_mark(read):
    root, problems = read("a: no\nb: [12:30, 010, 1e3]\nc:\n  d: 2037-03-12\n  é: ü\n")

    assert problems == []
    assert plain(root) == {
        "a": "no",
        "b": ["12:30", "010", "1e3"],
        "c": {"d": "2037-03-12", "é": "ü"},
    }
    assert root.entries["b"].key_mark == Mark(2, 1)
    assert root.entries["b"].value.entries[1].mark == Mark(2, 12)
    assert root.entries["c"].value.entries["é"].value.mark == Mark(5, 6)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("a: word", Mark(1, 4)),
        ('a: "word"', Mark(1, 5)),
        ("a: 'word'", Mark(1, 5)),
        (r'a: "w\x6frd"', None),
        ("a: 'it''s'", None),
        ("a: >\n  word\n", None),
        ("a: two\n  lines", None),
    ],
)
def test_a_text_knows_whether_it_stands_in_the_file_as_it_is_read(read, text, inside):
    root, _ = read(text)

    assert root.entries["a"].value.inside == inside


def test_windows_line_ends_and_a_byte_order_mark_are_welcome(read):
    root, problems = read("\ufeffa: 1\r\nb:\r\n  - 2\r\n".encode())

    assert problems == []
    assert plain(root) == {"a": "1", "b": ["2"]}
    assert root.entries["b"].key_mark == Mark(2, 1)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("", "SC008", 1, 1),
        ("\n# nothing\n", "SC008", 1, 1),
        ("---\n...\n", "SC008", 1, 1),
        ("\ufeff", "SC008", 1, 1),
        ("a: 1\nb: \ufeff2\n", "SC003", 2, 4),
        ("a: x\u202ey\n", "SC003", 1, 5),
        ("a: x\u2066y\n", "SC003", 1, 5),
        ("a: x\u2028y\n", "SC003", 1, 5),
        ("a: x\x85y\n", "SC003", 1, 5),
        ("a: x\x1b[2J\n", "SC003", 1, 5),
        ("a: x\0y\n", "SC003", 1, 5),
        ("a: x\ry\n", "SC003", 1, 5),
        ('a: "x\\u202ey"\n', "SC003", 1, 4),
        ('a: "x\\0y"\n', "SC003", 1, 4),
        ('a: 1\n"\\u2028": 2\n', "SC003", 2, 1),
        ("b: 1\na: &here 1\n", "SC006", 2, 4),
        ("b: 1\na: !!python/name:os.system x\n", "SC006", 2, 4),
        ("a: !local {b: 1}\n", "SC006", 1, 4),
        ("a: *there\n", "SC006", 1, 4),
        ("*a : b\n", "SC006", 1, 1),
        ("a: {<<: {b: 1}}\n", "SC006", 1, 5),
        ("%YAML 1.2\n---\na: 1\n", "SC006", 1, 1),
        ("%TAG ! tag:example.org,2037:\n---\na: 1\n", "SC006", 1, 1),
        ("a: 1\n---\nb: 2\n", "SC006", 2, 1),
        ("? [a, b]\n: c\n", "SC006", 1, 3),
        ("{[a]: b}\n", "SC006", 1, 2),
        ("a: 1\nb: 2\na: 3\n", "SC007", 3, 1),
        ("x:\n  - a: 1\n    a: 2\n", "SC007", 3, 5),
        ("a: [1, 2\n", "SC005", 1, 9),
        ('a: "open\n', "SC005", 1, 9),
        ("a:\n\tb: 1\n", "SC005", 2, 1),
        ("a: b: c\n", "SC005", 1, 5),
        ("a: @home\n", "SC005", 1, 4),
        ("a: `tick\n", "SC005", 1, 4),
        ("a: 1\n b: 2\n", "SC005", 2, 3),
        ("k" * 65 + ": 1\n", "SC004", 1, 1),
        ("a: " + "x" * 8_001, "SC004", 1, 4),
    ],
)
def test_what_is_refused_is_refused_at_its_place(places, text, code, line, column):
    assert places(text) == [(code, line, column)]


@pytest.mark.parametrize(
    ("raw", "code", "line", "column"),
    [
        ("a: 1\n".encode("utf-16"), "SC002", 1, 1),
        ("a: 1\n".encode("utf-16-be"), "SC002", 1, 1),
        ("a: 1\n".encode("utf-32-be"), "SC002", 1, 1),
        ("a: ü\nbü: ü\n".encode("latin-1"), "SC002", 1, 4),
        (b"a: ok\nb: \xc3\xbc\xff\n", "SC002", 2, 5),
        (b"a: \xed\xa0\x80\n", "SC002", 1, 4),
        (b"a: x\n" + b"#" * limits.FILE_BYTES, "SC004", 1, 1),
    ],
)
def test_bytes_that_are_refused(places, raw, code, line, column):
    assert places(raw) == [(code, line, column)]


def test_nesting_ends_at_the_limit_however_deep_it_goes(places):
    assert places("[" * 500) == [("SC004", 1, limits.DEPTH + 1)]
    assert places("- " * 25_000) == [("SC004", 1, 2 * limits.DEPTH + 1)]
    assert places("{a: " * 25_000) == [("SC004", 1, 4 * limits.DEPTH + 1)]
    assert places("? " * 25_000) == [("SC006", 1, 3)]


def test_a_file_of_brackets_is_refused(places):
    # libyaml looks ahead for a key, and gives up at a thousand brackets by itself.
    [(code, line, _)] = places("[" * 25_000)

    assert (code in {"SC004", "SC005"}, line) == (True, 1)


def test_as_deep_as_the_limit_is_fine(places):
    assert places("[" * limits.DEPTH + "]" * limits.DEPTH) == []


def test_a_bomb_of_merge_keys_does_not_go_off(read):
    layers = "".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}\n" for n in range(1, 25))

    root, problems = read(f"a0: &a0 {{x: 1}}\n{layers}")

    assert len(root.entries) == 25
    assert {problem.code for problem in problems} == {"SC006"}


def test_the_number_of_values_is_limited(places):
    values = "[" + ",".join("0" for _ in range(limits.VALUES + 5)) + "]"

    # The list is the first value of all, and each takes two columns.
    assert places(values) == [("SC004", 1, 2 * limits.VALUES)]


def test_a_thousand_directives_are_refused_before_they_cost_anything(places):
    assert places("%TAG !a! tag:x\n" * 60_000) == [("SC006", 1, 1)]


def test_reading_goes_on_after_what_can_be_skipped(places):
    text = "a: &x 1\na: 2\nb: *x\n<<: {c: 1}\nd: !t 1\n"

    assert places(text) == [
        ("SC006", 1, 4),
        ("SC007", 2, 1),
        ("SC006", 3, 4),
        ("SC006", 4, 1),
        ("SC006", 5, 4),
    ]


def test_a_second_key_of_a_name_does_not_win(read):
    root, [problem] = read("a: 1\nb: 2\na: 3\n")

    assert plain(root) == {"a": "1", "b": "2"}
    assert problem.sentence == (
        '"a" is written a second time; it stands on line 1 too. Keep one of them.'
    )


@pytest.mark.parametrize(
    "text", ['a: "\\UFFFFFFFF"\n', 'a: "\\ud800"\n', 'a: "\\x"\n', 'a: "\\q"\n']
)
def test_escapes_of_no_character_are_refused(read, text):
    root, [problem] = read(text)

    assert problem.code in {"SC003", "SC005"}
    assert (problem.line, root is None) in {(1, True), (1, False)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: Night: the start\n", 'a ":" stands where no key can be'),
        ("a: 1\n\tb: 2\n", "a tab stands where YAML wants blanks"),
        ("a: [1, 2\nb: 3\n", "a list in [ ] has no end"),
        ("a: {b: 1\nc: 3\n", "a mapping in { } has no end"),
        ("a: @home\n", "a text starts with @"),
        ("a: 'open\n", "a quote is opened and never closed"),
        ('a: "\\q"\n', "starts an escape that YAML does not know"),
        ("a: - b\n", "a list starts in the middle of a line"),
        ("a: 1\nwords\nb: 2\n", 'neither "key: value" nor part of a text'),
    ],
)
def test_faults_of_syntax_are_told_in_words_of_authors(text, words):
    complaints = Complaints("x.yaml")

    read_tree(text.encode(), complaints)

    assert words in complaints.problems[0].sentence
