#include <sqlite3.h>

/// Sets a connection to what is safe with a file that a stranger may have made: defensive mode, no triggers, no views, and
/// no text in double quotes where a column is meant (sqlite3_db_config is variadic, which Swift cannot call).
static inline int dateline_sqlite3_defend(sqlite3 *db) {
  int result = sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
  if (result == SQLITE_OK) result = sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, (int *)0);
  if (result == SQLITE_OK) result = sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, (int *)0);
  if (result == SQLITE_OK) result = sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, (int *)0);
  if (result == SQLITE_OK) result = sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, (int *)0);
  return result;
}

/// Lets a connection read views, as the programs do for which they are made.
static inline int dateline_sqlite3_allow_views(sqlite3 *db) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 1, (int *)0);
}

/// Reads bytes of the main file past SQLite's transactions, by the descriptor that SQLite has open.
static inline int dateline_sqlite3_read(sqlite3 *db, void *bytes, int count, sqlite3_int64 place) {
  sqlite3_file *file = 0;
  int result = sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (result != SQLITE_OK) return result;
  if (!file || !file->pMethods) return SQLITE_CANTOPEN;
  return file->pMethods->xRead(file, bytes, count, place);
}
