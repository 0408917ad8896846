"""The Quality page as sections with tables: the same rows for the page and for its CSV files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from review.estimates import FEWEST, Agreement, Estimate
from review.models import Decision
from review.quality import Looks, Missed, Report, Share
from review.views.whiskers import Course, Whisker, course, whisker


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A count, or a figure with its interval. `few` is how many there are where they are too few for a figure."""

    count: int | None = None
    figure: Estimate | None = None
    few: int | None = None
    whole: bool = False
    """A figure that is a number of things, not a share."""

    @property
    def whisker(self) -> Whisker | None:
        """The figure drawn between 0 and 1."""
        return None if self.whole else whisker(self.figure)

    @property
    def is_figure(self) -> bool:
        """Whether a figure belongs here, told or not."""
        return self.count is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading, what it says, perhaps a picture, and a table: the first column names the row."""

    key: str
    title: str
    says: str
    columns: list[str]
    rows: Sequence[tuple[str, Sequence[Cell]]]
    course: Course | None = None
    aside: str = ""
    """What else there is to say, below the table."""
    nothing: str = ""

    @property
    def dense(self) -> bool:
        """Whether there are so many columns that each has to be narrow."""
        return len(self.columns) > 6

    def named_rows(self) -> Iterator[tuple[str, list[tuple[str, Cell]]]]:
        """Each row with the name of each cell's column beside it."""
        for name, cells in self.rows:
            yield name, list(zip(self.columns[1:], cells, strict=True))

    def lines(self) -> Iterator[list[str]]:
        """The table as CSV has it: each figure is three columns, empty where there is none."""
        cells = self.rows[0][1] if self.rows else ()
        heading = [self.columns[0]]
        for name, cell in zip(self.columns[1:], cells, strict=False):
            heading += [name, f"{name}, low", f"{name}, high"] if cell.is_figure else [name]
        yield heading
        for name, row in self.rows:
            yield [name, *(word for cell in row for word in _words(cell))]


def _words(cell: Cell) -> list[str]:
    if cell.count is not None:
        return [str(cell.count)]
    found = cell.figure
    return ["", "", ""] if found is None else [f"{each:.4f}" for each in (found.value, found.low, found.high)]


def sections(report: Report, *, policies: Mapping[str, str]) -> list[Section]:
    """Every section, in the order of the page. `policies` are titles by code."""
    return [
        _agreement(report.overall),
        _weeks(report.weeks),
        _policies(report.policies, policies),
        _overturned(report),
        _missed(report.missed),
        _dismissals(report),
        _tests(report.golden),
    ]


def _of(agreement: Agreement, figure: Estimate | None) -> Cell:
    return Cell(figure=figure, few=agreement.n if agreement.n < FEWEST else None)


def _agreement(looks: Looks) -> Section:
    return Section(
        key="agreement",
        title="Agreement of first and second looks",
        says="All second looks lean to what is hard: escalations, verdicts far from the risk, requests. Random audits "
        "are drawn without regard to the item, and each counts for one over its chance of being drawn; they are the "
        "ones to judge by. First looks that were unsure are left out.",
        columns=["Looks", "Pairs", "Alike", "Agreement", "Cohen's kappa", "Krippendorff's alpha"],
        rows=[("All second looks", _one(looks.every)), ("Random audits", _one(looks.audits))] if looks.every.n else [],
        aside=f"{looks.unsure} first look{'' if looks.unsure == 1 else 's'} left out as unsure."
        if looks.unsure
        else "",
        nothing="No flag that two people looked at was settled in these weeks.",
    )


def _one(found: Agreement) -> list[Cell]:
    figures = [_of(found, figure) for figure in (found.raw, found.kappa, found.alpha)]
    return [Cell(count=found.n), Cell(count=found.same), *figures]


def _both(looks: Looks) -> list[Cell]:
    every, audits = looks.every, looks.audits
    return [
        Cell(count=every.n), _of(every, every.raw), _of(every, every.kappa), _of(every, every.alpha),
        Cell(count=audits.n), _of(audits, audits.kappa), _of(audits, audits.alpha),
    ]  # fmt: skip


BOTH = ["Pairs", "Agreement", "Kappa", "Alpha", "Audits", "Kappa of audits", "Alpha of audits"]


def _weeks(weeks: Sequence[Looks]) -> Section:
    days = [date.fromisoformat(each.name) for each in weeks]
    return Section(
        key="weeks",
        title="Kappa by week",
        says="By the week (from its Monday, UTC) in which the flag was settled. The last week is not over.",
        columns=["Week of", *BOTH],
        rows=[(each.name, _both(each)) for each in weeks if each.every.n],
        course=course(
            says="Cohen's kappa by week with 95 % intervals; the table beside it holds the numbers.",
            weeks=days,
            every=[each.every.kappa for each in weeks],
            drawn=[each.audits.kappa for each in weeks],
        ),
        nothing="No week has a pair yet.",
    )


def _policies(rows: Sequence[Looks], titles: Mapping[str, str]) -> Section:
    return Section(
        key="policies",
        title="Agreement by policy",
        says="By what the conversation points to before anybody decides. One that points to two counts under both.",
        columns=["Policy", *BOTH],
        rows=[(titles.get(each.name, each.name), _both(each)) for each in rows if each.every.n],
        nothing="Nothing that two people looked at points to a policy.",
    )


def _share(row: Share) -> list[Cell]:
    return [
        Cell(count=row.part),
        Cell(count=row.whole),
        Cell(figure=row.figure, few=row.whole if row.figure is None else None),
    ]


def _overturned(report: Report) -> Section:
    why = {str(value): str(label) for value, label in Decision.Second.choices}
    by_verdict = [(f"First look: {row.name}", _share(row)) for row in report.overturned_by_verdict if row.whole]
    by_reason = [(f"Because: {why[row.name]}", _share(row)) for row in report.overturned_by_reason if row.whole]
    return Section(
        key="overturned",
        title="First verdicts that were overturned",
        says="Of first looks with a second one, those whose verdict was not the one in the end.",
        columns=["First looks", "Overturned", "Of", "Share"],
        rows=[*by_verdict, *by_reason],
        nothing="No first look had a second one.",
    )


def _missed(rows: Sequence[Missed]) -> Section:
    return Section(
        key="recall",
        title="What the threshold misses",
        says="Below the threshold a known share is put before a person at random; each one found there stands for "
        "many. Recall is what was confirmed or escalated above the threshold, of that and the estimated number below. "
        "It knows only what people recognise, in conversations of six messages or more.",
        columns=[
            "Platform", "Found above", "Waiting above", "Drawn below", "Decided", "Found among them",
            "Estimated below", "Recall",
        ],
        rows=[
            (
                row.name,
                [
                    Cell(count=row.found), Cell(count=row.waiting), Cell(count=row.drawn), Cell(count=row.judged),
                    Cell(count=row.positive), Cell(figure=row.missed, few=_few(row.missed, row.judged), whole=True),
                    Cell(figure=row.recall, few=_few(row.recall, row.judged)),
                ],
            )
            for row in rows
            if row.found or row.drawn
        ],
        nothing="Nothing was drawn below the threshold. A platform's sample rate sets how much is.",
    )  # fmt: skip


def _few(figure: Estimate | None, n: int) -> int | None:
    return n if figure is None and n < FEWEST else None


def _dismissals(report: Report) -> Section:
    found = report.dismissals
    cells = [
        Cell(count=found.audited), Cell(count=found.otherwise), Cell(count=found.stands_for),
        Cell(figure=found.figure, few=_few(found.figure, found.audited)),
    ]  # fmt: skip
    return Section(
        key="dismissals",
        title="Dismissals that a second person would not dismiss",
        says="From the random audits of dismissals, each weighted by one over its chance of being drawn. Dismissals "
        "that a rule sends to a second person are not among them.",
        columns=["Dismissals", "Audited", "Not dismissed", "Stand for", "Estimated share"],
        rows=[("Random audits", cells)] if found.audited else [],
        nothing="No dismissal was drawn for an audit. The audit rate of a platform's lanes sets how many are.",
    )


def _tests(rows: Sequence[Share]) -> Section:
    return Section(
        key="tests",
        title="Test items",
        says="Conversations whose answer is known, mixed in unannounced. They count once their week is over.",
        columns=["Known to be", "Answered as known", "Of", "Share"],
        rows=[(row.name, _share(row)) for row in rows],
        nothing="No test item was decided in a week that is over.",
    )
