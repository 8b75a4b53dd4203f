// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Formulas are what stands in elements of the class "arithmatex", and nothing else.
window.MathJax = {
  config: ["TeX-AMS_SVG.js"],
  extensions: [],
  showMathMenu: false,
  messageStyle: "none",
  tex2jax: {
    inlineMath: [["\\(", "\\)"]],
    displayMath: [["\\[", "\\]"]],
    ignoreClass: ".*",
    processClass: "arithmatex",
  },
  SVG: { font: "TeX", linebreaks: { automatic: true } },
};
