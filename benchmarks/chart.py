"""The chart that the README shows: CPU time per streamed event, on a logarithmic scale."""

from __future__ import annotations

from pathlib import Path

from .report import Results

_SHOWN = ("sync-paced", "sync-packed")
_LABELS = ("at the pace of tokens", "coalesced")


def draw(results: Results, path: Path) -> None:
    """Writes the PNG. matplotlib is imported here: nothing else needs it."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    peers = [p for p in results.peers if not p.cases and all(results.samples[case, p.name].values for case in _SHOWN)]
    figure, axes = pyplot.subplots(figsize=(8, 3.2), dpi=150)
    colours = ("#c94f2a", "#e8b48e")
    height = 0.38
    for row, (case, label, colour) in enumerate(zip(_SHOWN, _LABELS, colours, strict=True)):
        values = [results.samples[case, peer.name].median for peer in peers]
        offsets = [index + row * height for index in range(len(peers))]
        bars = axes.barh(offsets, values, height=height, color=colour, label=label)
        axes.bar_label(bars, [f"{value:,.0f} µs" if value >= 10 else f"{value:.1f} µs" for value in values], padding=3)
    axes.set_yticks([index + height / 2 for index in range(len(peers))], [peer.title for peer in peers])
    axes.invert_yaxis()
    axes.set_xscale("log")
    axes.set_xlim(left=0.5, right=axes.get_xlim()[1] * 2)
    axes.xaxis.set_major_formatter("{x:g}")
    axes.minorticks_off()
    axes.tick_params(axis="y", length=0)
    axes.get_yticklabels()[0].set_fontweight("bold")
    axes.set_xlabel("CPU time per streamed event (µs, logarithmic; less is better)")
    axes.legend(frameon=False, loc="lower right")
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    figure.tight_layout()
    figure.savefig(path, metadata={"Software": None})
    pyplot.close(figure)
