"""The style of the page: light and dark, wide and narrow, in colours that can be read."""

from __future__ import annotations

_COLOURS = """
:root {
  color-scheme: light dark;
  --paper: #faf9f7; --card: #fff; --sunk: #f4f2ee; --ink: #1d1b19; --quiet: #625d56;
  --line: #e5e1da; --link: #2456a6;
  --passed: #23694a; --failed: #b3261e; --failed-soft: #fbeae8; --on-failed: #fff;
  --advice: #855100; --advice-soft: #fdf1d8; --bar: #dcd7ce;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #151413; --card: #1d1c1a; --sunk: #252321; --ink: #ebe8e3; --quiet: #aaa39a;
    --line: #34312d; --link: #9cc1ff;
    --passed: #84d0a6; --failed: #ff9a8d; --failed-soft: #3a1d1a; --on-failed: #2b0b08;
    --advice: #efc16b; --advice-soft: #362a12; --bar: #3d3934;
  }
}
"""
_FRAME = """
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; max-width: 76rem; padding: 0 clamp(1rem, 3vw, 2.5rem) 5rem;
  background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
code, pre { font: .86em/1.55 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
code { overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
h1, h2, h3, h4, p, ul, dl, dd, pre { margin: 0; padding: 0; }
h1 { font-size: clamp(1.5rem, 4vw, 2.1rem); line-height: 1.2; letter-spacing: -.015em; }
h2 { font-size: 1.35rem; letter-spacing: -.01em; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 2.2rem 0 .7rem; }
h4 { font-size: .78rem; font-weight: 600; color: var(--quiet); }
h4 code { color: var(--ink); font-weight: 400; font-size: 1em; }
.quiet { color: var(--quiet); font-size: .87rem; }
.unseen, .skip:not(:focus) {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap;
}
.skip:focus { position: absolute; padding: .5rem 1rem; background: var(--card); }
.scroll { overflow-x: auto; position: relative; }
.mark { display: inline-block; min-width: 1.25em; font-weight: 700; }
.mark.passed { color: var(--passed); } .mark.failed { color: var(--failed); }
.mark.advice { color: var(--advice); } .mark.untested { color: var(--advice); }
.verdict { padding: clamp(1.8rem, 6vw, 3.4rem) 0 1.6rem; }
.verdict .kind { color: var(--quiet); font-size: .87rem; margin-bottom: .3rem; }
.verdict h1 + p { margin-top: .5rem; }
.warning, .broken {
  background: var(--advice-soft); border-left: 3px solid var(--advice);
  padding: .7rem 1rem; border-radius: 0 6px 6px 0; margin-top: 1rem;
}
.broken { background: var(--failed-soft); border-color: var(--failed); margin: 0 0 1.5rem; }
.broken h2 { font-size: 1rem; } .broken ul { list-style: none; }
.broken li { margin-top: .8rem; } .broken pre { margin-top: .2rem; max-height: 14rem; }
.broken .quiet { color: var(--ink); }
.who { white-space: nowrap; } .who code { white-space: normal; }
.who.untested {
  background: var(--advice-soft); color: var(--advice); font-weight: 650;
  padding: .1rem .5rem; border-radius: 4px;
}
.contract { border-top: 1px solid var(--line); margin-top: 2.6rem; padding-top: 1.8rem; }
.facts { display: flex; flex-wrap: wrap; gap: .4rem 2rem; margin-top: .6rem; }
.facts div { display: flex; gap: .5rem; align-items: baseline; min-width: 0; }
dt { color: var(--quiet); font-size: .87rem; }
.facts dd { font-size: .93rem; min-width: 0; }
"""
_TABLES = """
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { font-weight: 500; text-align: left; }
.contracts { width: 100%; }
.contracts th, .contracts td { padding: .5rem 1.2rem .5rem 0; vertical-align: baseline; }
.contracts thead th { color: var(--quiet); font-size: .8rem; white-space: nowrap; }
.contracts tbody tr { border-top: 1px solid var(--line); }
.contracts .n { text-align: right; padding-right: 0; padding-left: 1.2rem; }
.contracts .none { color: var(--quiet); }
.contracts td.failed { color: var(--failed); font-weight: 650; }
.contracts td.advice, .contracts td.untested { color: var(--advice); font-weight: 650; }
.matrix { font-size: .8rem; }
.matrix th[scope=row], .corner {
  position: sticky; left: 0; background: var(--paper); z-index: 1; padding-right: 1rem;
  white-space: nowrap;
}
.matrix code { font-size: .95em; overflow-wrap: normal; }
.corner { vertical-align: bottom; color: var(--quiet); padding-bottom: .4rem; }
.check { vertical-align: bottom; padding: .3rem 0 .4rem; color: var(--quiet); }
.up {
  writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap;
  line-height: 1; margin: 0 auto; display: block; font-weight: 450;
  max-height: 17rem; overflow: hidden; text-overflow: ellipsis;
}
.matrix tbody tr { border-top: 1px solid var(--line); }
.matrix tbody tr:hover > * { background: var(--sunk); }
.matrix td { min-width: 2.1rem; height: 1.9rem; padding: 0; text-align: center; }
.matrix .begins { padding-left: .5rem; }
.matrix td.begins:not(:nth-child(2)), th.begins:not(:nth-child(2)) {
  border-left: 1px solid var(--line);
}
.matrix td.passed { color: var(--passed); }
.matrix td.none { color: var(--quiet); }
.matrix td.untested { color: var(--advice); font-weight: 700; }
.reasons { margin-top: .8rem; font-size: .87rem; } .reasons ul { padding-left: 1.2rem; }
.reasons summary { color: var(--advice); font-weight: 650; } .reasons li { overflow-wrap: anywhere; }
.matrix td.failed a, .matrix td.advice a {
  display: block; margin: .15rem; padding: .1rem .2rem; border-radius: 4px;
  font-weight: 700; text-decoration: none;
}
.matrix td.failed a, .key.failed { background: var(--failed); color: var(--on-failed); }
.matrix td.advice a, .key.advice { background: var(--advice-soft); color: var(--advice); }
.matrix tr.untested td {
  text-align: left; padding: .3rem .7rem; color: var(--advice); font-weight: 550;
  background: var(--advice-soft); white-space: normal;
}
.legend { margin-top: .8rem; font-size: .8rem; white-space: pre-wrap; }
.contract ~ .contract .legend { display: none; }
.key { padding: .05rem .35rem; border-radius: 4px; font-weight: 650; }
.key.passed { color: var(--passed); } .key.untested { color: var(--advice); } .key.none { color: var(--quiet); }
"""
_FAILURES = """
.failures { display: grid; gap: .5rem; }
.failure {
  background: var(--card); border: 1px solid var(--line); border-radius: 7px;
  border-left: 3px solid var(--failed); min-width: 0;
  content-visibility: auto; contain-intrinsic-size: auto 2.6rem;
}
.failure.advice { border-left-color: var(--advice); }
.failure:target { outline: 2px solid var(--link); }
summary { cursor: pointer; }
.failure > summary {
  padding: .55rem .9rem; list-style: none; display: flex; flex-wrap: wrap;
  gap: 0 .6rem; align-items: baseline; overflow-wrap: anywhere;
}
.failure > summary::-webkit-details-marker { display: none; }
.failure .mark { min-width: .8em; } .failure > summary code { color: var(--quiet); }
.said {
  flex: 1 1 16rem; min-width: 0; overflow: hidden; text-overflow: ellipsis;
  white-space: nowrap; color: var(--quiet); font-size: .87rem;
}
.failure[open] .said { display: none; }
.told { padding: .1rem .9rem .9rem; display: grid; gap: .8rem; min-width: 0; }
.told > * { min-width: 0; }
.whole { white-space: pre-wrap; overflow-wrap: anywhere; }
.exchange { display: grid; gap: .8rem; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); }
.block { min-width: 0; display: flex; flex-direction: column; }
.title { display: flex; justify-content: space-between; align-items: baseline; min-height: 1.7rem; gap: 1rem; }
pre {
  background: var(--sunk); border-radius: 5px; padding: .6rem .8rem; overflow: auto;
  max-height: 24rem; flex: 1; white-space: pre-wrap; overflow-wrap: anywhere;
}
.line { display: block; white-space: pre; width: max-content; min-width: 100%; color: var(--quiet); }
.line.meant {
  background: var(--failed-soft); color: var(--failed); font-weight: 600;
  margin: 0 -.8rem; padding: 0 .8rem; min-width: calc(100% + 1.6rem);
}
.advice .line.meant { background: var(--advice-soft); color: var(--advice); }
button, input {
  font: inherit; font-size: .82rem; color: var(--ink); background: var(--card);
  border: 1px solid var(--line); border-radius: 5px; padding: .2rem .7rem;
}
button { cursor: pointer; } button:hover { border-color: var(--quiet); }
input { min-width: 0; flex: 0 1 18rem; border-color: var(--quiet); }
.tools { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; margin-bottom: .8rem; }
.tools label, .tools output { color: var(--quiet); font-size: .87rem; }
[hidden] { display: none !important; }
"""
_COVERAGE = """
.totals { display: flex; flex-wrap: wrap; gap: .8rem 2.4rem; margin-bottom: 1rem; }
.totals div { flex: 0 1 11rem; } .totals dd strong { font-size: 1.25rem; font-weight: 600; }
.bar { display: block; height: 4px; border-radius: 2px; background: var(--bar); overflow: hidden; }
.bar > span { display: block; height: 100%; background: var(--advice); border-radius: 2px; }
.bar.full > span { background: var(--passed); }
.row {
  display: grid; grid-template-columns: minmax(10rem, 1.5fr) repeat(auto-fit, minmax(8rem, 1fr));
  gap: .3rem 1.5rem; padding: .45rem 0 .5rem; align-items: center;
}
.covered > * { border-top: 1px solid var(--line); }
.row .name::before { content: "▸"; display: inline-block; width: 1.2em; color: var(--quiet); }
details[open] > .row .name::before { content: "▾"; }
.row.whole .name::before { content: "✓"; color: var(--passed); }
summary.row { list-style: none; } summary.row::-webkit-details-marker { display: none; }
summary.row:hover { background: var(--sunk); }
.share { font-size: .8rem; } .kindly { color: var(--quiet); }
.share .bar { margin-top: .15rem; }
.parts { padding: .2rem 0 1rem 1.2rem; display: grid; gap: .9rem; }
.chips { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem; margin-top: .3rem; }
.chips li {
  font: .76rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; padding: .05rem .45rem;
  border-radius: 4px; border: 1px solid var(--line); color: var(--quiet); overflow-wrap: anywhere;
}
.chips .missing { border-color: var(--advice); color: var(--advice); background: var(--advice-soft); }
"""
_NARROW = """
@media (max-width: 44rem) {
  .contracts thead { display: none; }
  .contracts tbody tr { display: flex; flex-wrap: wrap; gap: 0 1.2rem; padding: .6rem 0; }
  .contracts th, .contracts td { padding: 0; }
  .contracts th, .contracts td[data-name="Answered by"] { flex-basis: 100%; }
  .contracts .n { text-align: left; padding: 0; }
  .contracts td.n::after { content: " " attr(data-name); font-size: .8rem; font-weight: 400; }
  .contracts td.none { display: none; }
  .who { white-space: normal; }
  .row { grid-template-columns: repeat(3, 1fr); gap: .3rem .9rem; }
  .row .name { grid-column: 1 / -1; }
  .share:empty { display: none; }
  .matrix th[scope=row] { max-width: 46vw; overflow: hidden; text-overflow: ellipsis; }
}
@media (min-width: 44rem) and (min-height: 40rem) {
  .scroll:has(.matrix) { max-height: 88vh; overflow: auto; }
  .matrix thead th { position: sticky; top: 0; background: var(--paper); z-index: 2; }
  .matrix thead .corner { z-index: 3; }
}
@media print { .tools, button { display: none !important; } }
"""
STYLE = "".join((_COLOURS, _FRAME, _TABLES, _FAILURES, _COVERAGE, _NARROW))
"""All of it."""
