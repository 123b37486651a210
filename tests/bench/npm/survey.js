// The check as a SurveyJS page. `cargo xtask bench` bundles this file; `thuoc-so-form` is the form it makes from
// the authors' file.

import { Model } from "survey-core";
import "survey-core/i18n/vietnamese";
import { renderSurvey } from "survey-js-ui";
import form from "thuoc-so-form";

const survey = new Model(form);
survey.locale = "vi";
renderSurvey(survey, document.getElementById("survey"));
