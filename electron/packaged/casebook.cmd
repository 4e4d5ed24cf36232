@echo off
rem The command line of Casebook. Waits for its end and passes its exit status on.
start "" /b /wait "%~dp0Casebook.exe" %*
exit /b %errorlevel%
