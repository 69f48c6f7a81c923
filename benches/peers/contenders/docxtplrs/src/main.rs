//! docxtplrs: `peer-docxtplrs TEMPLATE CONTEXTS COUNT OUT` fills the template once for each context.

use std::error::Error;
use std::fs;

use docxtplrs::template::TplCore;
use minijinja::Value;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [template, contexts, count, out] = &arguments[..] else {
        return Err("TEMPLATE CONTEXTS COUNT OUT".into());
    };
    let template = fs::read(template)?;
    let contexts: Vec<serde_json::Value> = serde_json::from_slice(&fs::read(contexts)?)?;
    let count: usize = count.parse()?;
    for (number, context) in contexts.iter().cycle().take(count).enumerate() {
        let context = Value::from_serialize(context);
        let mut paper = TplCore::new(template.clone());
        paper.render(true, &|_, _| Ok(context.clone()))?;
        fs::write(format!("{out}/{number:04}.docx"), paper.save_bytes()?)?;
    }
    Ok(())
}
