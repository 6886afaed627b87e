// The desk: what it shows, and the form of the rules, which stands on it.

import "./desk.js";
import "./rules.js";
