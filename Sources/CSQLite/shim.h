#include <sqlite3.h>

/// Sets a connection to what is safe with a file that a stranger may have made: defensive mode, no triggers, no views
/// (sqlite3_db_config is variadic, which Swift cannot call).
static inline int dateline_sqlite3_defend(sqlite3 *db) {
  int result = sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
  if (result == SQLITE_OK) result = sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, (int *)0);
  if (result == SQLITE_OK) result = sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, (int *)0);
  return result;
}

/// Lets a connection read views, as the programs do for which they are made.
static inline int dateline_sqlite3_allow_views(sqlite3 *db) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 1, (int *)0);
}
