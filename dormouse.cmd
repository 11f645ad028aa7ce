@echo off
rem Dormouse's launcher for Windows: builds at first use and after a change of the sources, then runs
rem dormouse.experiments.Main.
rem   DORMOUSE_JAVA        the JDK's folder to use; otherwise JAVA_HOME, otherwise the java on the PATH; 17 or later
rem   DORMOUSE_JAVA_OPTS   more flags for the JVM, such as -Xmx8g
setlocal enableextensions disabledelayedexpansion

set "DORMOUSE_HOME=%~dp0"
if "%DORMOUSE_HOME:~-1%"=="\" set "DORMOUSE_HOME=%DORMOUSE_HOME:~0,-1%"
set "TARGET=%DORMOUSE_HOME%\render\target"

rem --- the JVM: its version stands in its release file
set "JDK=%DORMOUSE_JAVA%"
if not defined JDK set "JDK=%JAVA_HOME%"
if not defined JDK for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK set "JDK=%%~dpJ.."
if not exist "%JDK%\bin\java.exe" goto no_jdk
set "JDK_VERSION=0"
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%JDK%\release" 2^>nul') do (
  for /f "delims=." %%M in ("%%~V") do set "JDK_VERSION=%%M"
)
if %JDK_VERSION% LSS 17 goto no_jdk

rem --- the build
call :find_jar
set "STALE="
if not defined JAR set "STALE=1"
if not exist "%TARGET%\lib" set "STALE=1"
if not defined STALE for /f %%S in ('powershell -NoProfile -Command "$built = (Get-Item -LiteralPath $env:JAR).LastWriteTime; if (Get-ChildItem -Path ($env:DORMOUSE_HOME + '\pom.xml'), ($env:DORMOUSE_HOME + '\*\pom.xml'), ($env:DORMOUSE_HOME + '\*\src\main') -Recurse -File | Where-Object { $_.LastWriteTime -gt $built } | Select-Object -First 1) { 1 }"') do set "STALE=%%S"
if not defined STALE goto run

echo Building Dormouse (first use)... 1>&2
pushd "%DORMOUSE_HOME%"
set "JAVA_HOME=%JDK%"
call mvnw.cmd -q --batch-mode -Dmaven.test.skip=true -Dmaven.compiler.failOnWarning=false package 1>&2
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" (
  echo dormouse: the build failed; mvnw.cmd package in %DORMOUSE_HOME% shows more 1>&2
  exit /b 1
)
call :find_jar

rem --- the run: see the launcher "dormouse" for why these flags
:run
set "VECTORS="
set "FLAGS=-XX:+UseParallelGC -XX:-UsePerfData"
if "%~1"=="watch" set "FLAGS=-XX:+UseSerialGC -Xmx256m -XX:-UsePerfData"
if "%~1"=="export" set "FLAGS=-XX:+UseSerialGC -Xmx256m -XX:-UsePerfData"
set "SHORT=-XX:+UseSerialGC -XX:-UsePerfData -XX:TieredStopAtLevel=1"
if "%~1"=="report" set "FLAGS=%SHORT%"
if "%~1"=="sql" set "FLAGS=%SHORT%"
if "%~1"=="tensorboard" set "FLAGS=%SHORT%"
if %JDK_VERSION% GEQ 21 set "FLAGS=%FLAGS% --enable-native-access=ALL-UNNAMED"
if %JDK_VERSION% GEQ 24 set "FLAGS=%FLAGS% --sun-misc-unsafe-memory-access=allow"
for %%C in (run resume findings bench equivalence batch paper reproduce worker) do if "%~1"=="%%C" set "VECTORS=--add-modules=jdk.incubator.vector -XX:PerMethodTrapLimit=1000 -XX:MaxNewSize=192m"
set "FLAGS=%FLAGS% %VECTORS%"
if not defined OMP_NUM_THREADS set "OMP_NUM_THREADS=1"
"%JDK%\bin\java.exe" %FLAGS% "-Ddormouse.home=%DORMOUSE_HOME%" %DORMOUSE_JAVA_OPTS% -cp "%JAR%" dormouse.experiments.Main %*
exit /b %ERRORLEVEL%

rem The newest jar of this module, empty if there is none.
:find_jar
set "JAR="
for /f "delims=" %%J in ('dir /b /o-d "%TARGET%\dormouse-render-*.jar" 2^>nul') do if not defined JAR set "JAR=%TARGET%\%%J"
exit /b 0

:no_jdk
echo dormouse: needs a JDK of version 17 or later; set JAVA_HOME or DORMOUSE_JAVA to its folder 1>&2
exit /b 1
