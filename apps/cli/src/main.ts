#!/usr/bin/env node
console.log("cellwright", process.version)
