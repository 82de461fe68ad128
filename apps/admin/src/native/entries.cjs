// Stands in for a polyfill of `Object.entries`: every browser we serve has it.
module.exports = Object.entries;
