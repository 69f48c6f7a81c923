// docxtemplater: `docxtemplater_loop.js TEMPLATE CONTEXTS COUNT OUT` fills the template once for each context.
"use strict";

const fs = require("node:fs");
const PizZip = require("pizzip");
const Docxtemplater = require("docxtemplater");

const [template, contexts, count, out] = process.argv.slice(2);
const bytes = fs.readFileSync(template);
const all = JSON.parse(fs.readFileSync(contexts, "utf8"));
for (let number = 0; number < Number(count); number += 1) {
  const paper = new Docxtemplater(new PizZip(bytes), { paragraphLoop: true });
  paper.render(all[number % all.length]);
  const made = paper.toBuffer({ compression: "DEFLATE" });
  fs.writeFileSync(`${out}/${String(number).padStart(4, "0")}.docx`, made);
}
