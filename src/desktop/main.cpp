#include "desktop/app.h"

wxIMPLEMENT_APP(evenhand::desktop::App);
