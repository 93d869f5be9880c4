// Reads the JSON-stat files that are named on standard input, one a line, by the official toolkit, all in this process.
// Prints for each a line of JSON: its datasets, each as ids and rows of codes with the value; or why it cannot be read.
"use strict";
const fs = require("fs");
const path = require("path");
const JSONstat = require(path.join(process.argv[2], "jsonstat-toolkit"));
global.fetch = undefined; // nothing is asked from anywhere

function datasets(document) {
  if (document.class === "collection") {
    // Datasets that the document holds; addresses of others are left alone.
    return (document.link.item || []).filter((item) => item.dimension || item.link).flatMap(datasets);
  }
  const found = JSONstat(document);
  if (!found || !found.length) return [];
  return found.class === "bundle" ? found.Dataset() : found.class === "dataset" ? [found] : [];
}

function told(dataset) {
  const codes = dataset.id.map((id) => dataset.Dimension(id).id);
  const rows = dataset.toTable({ type: "array", content: "id" }).slice(1);
  return { ids: dataset.id, codes, rows };
}

for (const name of fs.readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  try {
    console.log(JSON.stringify({ datasets: datasets(JSON.parse(fs.readFileSync(name, "utf8"))).map(told) }));
  } catch (error) {
    console.log(JSON.stringify({ error: String(error) }));
  }
}
