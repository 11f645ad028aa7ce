(function () {
  "use strict";
  var data = JSON.parse(document.getElementById("space-data").textContent);
  var svg = document.getElementById("space"), choice = document.getElementById("space-view");
  if (!svg || !data.views.length) { return; }
  var width = 640, height = 480, yaw = -0.6, pitch = 0.45, ns = "http://www.w3.org/2000/svg";
  var points, lines, rings, axes, scale, centre;
  function make(name, attributes, text) {
    var element = document.createElementNS(ns, name);
    Object.keys(attributes).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    if (text) { element.appendChild(document.createElementNS(ns, "title")).textContent = text; }
    svg.appendChild(element);
    return element;
  }
  function show(view) {
    while (svg.lastChild) { svg.removeChild(svg.lastChild); }
    points = [];
    view.paths.forEach(function (path, number) {
      path.points.forEach(function (p) { points.push({ at: p.slice(0, 3), ink: data.inks[p[3]], end: p[4], path: number, name: path.name }); });
    });
    var low = [1e9, 1e9, 1e9], high = [-1e9, -1e9, -1e9];
    points.forEach(function (p) { p.at.forEach(function (v, k) { low[k] = Math.min(low[k], v); high[k] = Math.max(high[k], v); }); });
    centre = low.map(function (v, k) { return (v + high[k]) / 2; });
    var reach = 0;
    points.forEach(function (p) { reach = Math.max(reach, Math.hypot(p.at[0] - centre[0], p.at[1] - centre[1], p.at[2] - centre[2])); });
    scale = 0.92 * height / 2 / (reach || 1);
    // a box around everything, from its low corner the three axes with their names
    axes = [];
    for (var k = 0; k < 3; k++) {
      for (var c = 0; c < 4; c++) {
        var from = low.slice(), to;
        from[(k + 1) % 3] = c & 1 ? high[(k + 1) % 3] : low[(k + 1) % 3];
        from[(k + 2) % 3] = c & 2 ? high[(k + 2) % 3] : low[(k + 2) % 3];
        to = from.slice();
        to[k] = high[k];
        axes.push({
          from: from, to: to, name: c === 0 ? view.axes[k] : "",
          line: make("line", { stroke: c === 0 ? "var(--muted)" : "var(--grid)", "stroke-width": 1 })
        });
      }
    }
    axes.forEach(function (axis) {
      if (axis.name) { axis.text = make("text", { fill: "var(--muted)", "font-size": 12, "text-anchor": "middle" }); axis.text.textContent = axis.name; }
    });
    lines = [];
    for (var i = 1; i < points.length; i++) {
      if (points[i].path === points[i - 1].path) {
        lines.push({ from: i - 1, to: i, element: make("line", { stroke: points[i].ink, "stroke-width": 1.1, opacity: 0.5 }) });
      }
    }
    rings = [];
    points.forEach(function (p, index) {
      if (p.end === undefined) { rings.push({ index: index, element: make("circle", { r: 1.8, fill: p.ink, opacity: 0.75 }) }); }
    });
    points.forEach(function (p, index) {
      if (p.end !== undefined) {
        rings.push({ index: index, element: make("circle", { r: 5, fill: "var(--paper)", stroke: p.ink, "stroke-width": 1.8 },
          "after " + p.end + " of " + p.name) });
      }
    });
    draw();
  }
  function place(p) {
    var x = p[0] - centre[0], y = p[1] - centre[1], z = p[2] - centre[2];
    var across = x * Math.cos(yaw) + z * Math.sin(yaw), deep = z * Math.cos(yaw) - x * Math.sin(yaw);
    return [width / 2 + scale * across, height / 2 - scale * (y * Math.cos(pitch) - deep * Math.sin(pitch))];
  }
  function line(element, from, to) {
    element.setAttribute("x1", from[0].toFixed(1)); element.setAttribute("y1", from[1].toFixed(1));
    element.setAttribute("x2", to[0].toFixed(1)); element.setAttribute("y2", to[1].toFixed(1));
  }
  function draw() {
    axes.forEach(function (axis) {
      var from = place(axis.from), to = place(axis.to);
      line(axis.line, from, to);
      if (axis.text) { axis.text.setAttribute("x", (from[0] + to[0]) / 2); axis.text.setAttribute("y", (from[1] + to[1]) / 2 - 5); }
    });
    var places = points.map(function (p) { return place(p.at); });
    lines.forEach(function (one) { line(one.element, places[one.from], places[one.to]); });
    rings.forEach(function (one) {
      one.element.setAttribute("cx", places[one.index][0].toFixed(1));
      one.element.setAttribute("cy", places[one.index][1].toFixed(1));
    });
  }
  function turn(right, down) {
    yaw += right;
    pitch = Math.max(-1.5, Math.min(1.5, pitch + down));
    draw();
  }
  var held = null;
  svg.addEventListener("pointerdown", function (e) { held = [e.clientX, e.clientY]; svg.setPointerCapture(e.pointerId); });
  ["pointerup", "pointercancel"].forEach(function (name) { svg.addEventListener(name, function () { held = null; }); });
  svg.addEventListener("pointermove", function (e) {
    if (!held) { return; }
    turn((e.clientX - held[0]) / 150, (e.clientY - held[1]) / 150);
    held = [e.clientX, e.clientY];
  });
  svg.addEventListener("keydown", function (e) {
    var by = { ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, -0.1], ArrowDown: [0, 0.1] }[e.key];
    if (by) { turn(by[0], by[1]); e.preventDefault(); }
  });
  choice.addEventListener("change", function () { show(data.views[choice.selectedIndex]); });
  show(data.views[choice.selectedIndex < 0 ? 0 : choice.selectedIndex]);
}());
