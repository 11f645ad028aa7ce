(function () {
  "use strict";
  var data = JSON.parse(document.getElementById("space-data").textContent);
  var svg = document.getElementById("space");
  if (!svg || !data.points.length) { return; }
  var size = 480, half = size / 2, greatest = 0, yaw = -0.6, pitch = 0.45, ns = "http://www.w3.org/2000/svg";
  data.points.forEach(function (p) { greatest = Math.max(greatest, Math.hypot(p[0], p[1], p[2])); });
  var scale = 0.88 * half / (greatest || 1);
  function make(name, attributes) {
    var element = document.createElementNS(ns, name);
    Object.keys(attributes).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    svg.appendChild(element);
    return element;
  }
  while (svg.lastChild) { svg.removeChild(svg.lastChild); }
  var axes = [0, 1, 2].map(function (k) {
    var end = [0, 0, 0];
    end[k] = greatest * 0.95;
    return {
      end: end,
      line: make("line", { stroke: "var(--muted)", "stroke-width": 1, "stroke-dasharray": "3 3" }),
      name: make("text", { fill: "var(--muted)", "font-size": 12 })
    };
  });
  axes.forEach(function (axis, k) { axis.name.textContent = "PC " + (k + 1); });
  var lines = [];
  for (var i = 1; i < data.points.length; i++) {
    if (data.points[i][4] === data.points[i - 1][4]) {
      lines.push({ from: i - 1, to: i, element: make("line", { stroke: data.inks[data.points[i][3]], "stroke-width": 1, opacity: 0.45 }) });
    }
  }
  var dots = data.points.map(function (p) {
    return make("circle", p[5]
      ? { r: 5, fill: "var(--paper)", stroke: data.inks[p[3]], "stroke-width": 1.6 }
      : { r: 2, fill: data.inks[p[3]], opacity: 0.75 });
  });
  function place(p) {
    var x = p[0] * Math.cos(yaw) + p[2] * Math.sin(yaw);
    var z = p[2] * Math.cos(yaw) - p[0] * Math.sin(yaw);
    return [half + scale * x, half - scale * (p[1] * Math.cos(pitch) - z * Math.sin(pitch))];
  }
  function draw() {
    var origin = place([0, 0, 0]);
    axes.forEach(function (axis) {
      var at = place(axis.end);
      axis.line.setAttribute("x1", origin[0]); axis.line.setAttribute("y1", origin[1]);
      axis.line.setAttribute("x2", at[0]); axis.line.setAttribute("y2", at[1]);
      axis.name.setAttribute("x", at[0] + 4); axis.name.setAttribute("y", at[1]);
    });
    var places = data.points.map(place);
    lines.forEach(function (line) {
      line.element.setAttribute("x1", places[line.from][0]); line.element.setAttribute("y1", places[line.from][1]);
      line.element.setAttribute("x2", places[line.to][0]); line.element.setAttribute("y2", places[line.to][1]);
    });
    dots.forEach(function (dot, k) { dot.setAttribute("cx", places[k][0]); dot.setAttribute("cy", places[k][1]); });
  }
  var held = null;
  svg.addEventListener("pointerdown", function (e) { held = [e.clientX, e.clientY]; svg.setPointerCapture(e.pointerId); });
  svg.addEventListener("pointerup", function () { held = null; });
  svg.addEventListener("pointermove", function (e) {
    if (!held) { return; }
    yaw += (e.clientX - held[0]) / 150;
    pitch = Math.max(-1.5, Math.min(1.5, pitch + (e.clientY - held[1]) / 150));
    held = [e.clientX, e.clientY];
    draw();
  });
  svg.addEventListener("keydown", function (e) {
    var turn = { ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, -0.1], ArrowDown: [0, 0.1] }[e.key];
    if (turn) { yaw += turn[0]; pitch = Math.max(-1.5, Math.min(1.5, pitch + turn[1])); draw(); e.preventDefault(); }
  });
  draw();
}());
